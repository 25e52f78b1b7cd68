'use client';

import type { ComponentType } from 'react';
import type { Question } from '../key.ts';
import { AddedTimeQuestion } from './added-time-question.tsx';
import { AwardQuestion } from './award-question.tsx';
import { ClockQuestion } from './clock-question.tsx';
import { FinalQuestion } from './final-question.tsx';
import { IdentityQuestion } from './identity-question.tsx';
import { KickoffQuestion } from './kickoff-question.tsx';
import { LineupQuestion } from './lineup-question.tsx';
import { NoteQuestion } from './note-question.tsx';
import type { QuestionProps } from './question.ts';
import { ReopenQuestion } from './reopen-question.tsx';
import { ResultQuestion, ShootOutQuestion } from './result-question.tsx';
import { WhyQuestion } from './why-question.tsx';

const DIALOGS: Readonly<Record<Question, ComponentType<QuestionProps>>> = {
  addedTime: AddedTimeQuestion,
  clock: ClockQuestion,
  why: WhyQuestion,
  kickoff: KickoffQuestion,
  award: AwardQuestion,
  lineup: LineupQuestion,
  result: ResultQuestion,
  shootOut: ShootOutQuestion,
  identity: IdentityQuestion,
  final: FinalQuestion,
  reopen: ReopenQuestion,
  note: NoteQuestion,
};

/** What a key asks before it sends its command. */
export const QuestionDialog = ({ question, ...props }: QuestionProps & { readonly question: Question }) => {
  const Asked = DIALOGS[question];
  return <Asked {...props} />;
};
