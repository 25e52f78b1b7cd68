'use client';

import type { ComponentType } from 'react';
import { adminOf } from '../../../../sports/admins.ts';
import { QUESTIONS, type Question } from '../keys/key.ts';
import { AwardQuestion } from './award-question.tsx';
import { FinalQuestion } from './final-question.tsx';
import { KickoffQuestion } from './kickoff-question.tsx';
import { LineupQuestion } from './lineup-question.tsx';
import { NoteQuestion } from './note-question.tsx';
import type { QuestionProps } from './question.ts';
import { ReopenQuestion } from './reopen-question.tsx';
import { WhyQuestion } from './why-question.tsx';

const ResultQuestion = (props: QuestionProps) => {
  const Asked = adminOf(props.state.setup.sport).ResultQuestion;
  return <Asked {...props} />;
};

const DIALOGS: Readonly<Record<Question, ComponentType<QuestionProps>>> = {
  why: WhyQuestion,
  kickoff: KickoffQuestion,
  award: AwardQuestion,
  lineup: LineupQuestion,
  result: ResultQuestion,
  final: FinalQuestion,
  reopen: ReopenQuestion,
  note: NoteQuestion,
};

const isShared = (question: string): question is Question => QUESTIONS.some((one) => one === question);

/** What a key asks before it sends its command: a question of every sport, or one of the sport's own. */
export const QuestionDialog = ({ question, ...props }: QuestionProps & { readonly question: string }) => {
  const own = adminOf(props.state.setup.sport).questions;
  const Asked = isShared(question) ? DIALOGS[question] : own[question];
  return Asked === undefined ? null : <Asked {...props} />;
};
