'use client';

import type { Question } from '../key.ts';
import { LineupQuestion } from './lineup-question.tsx';
import type { QuestionProps } from './question.ts';
import { ResultQuestion, ShootOutQuestion } from './result-question.tsx';
import {
  AddedTimeQuestion,
  AwardQuestion,
  ClockQuestion,
  FinalQuestion,
  IdentityQuestion,
  KickoffQuestion,
  ReopenQuestion,
  WhyQuestion,
} from './short-questions.tsx';

/** What a key asks before it sends its command. */
export const QuestionDialog = ({ question, ...props }: QuestionProps & { readonly question: Question }) => {
  switch (question) {
    case 'addedTime':
      return <AddedTimeQuestion {...props} />;
    case 'clock':
      return <ClockQuestion {...props} />;
    case 'why':
      return <WhyQuestion {...props} />;
    case 'kickoff':
      return <KickoffQuestion {...props} />;
    case 'award':
      return <AwardQuestion {...props} />;
    case 'lineup':
      return <LineupQuestion {...props} />;
    case 'result':
      return <ResultQuestion {...props} />;
    case 'shootOut':
      return <ShootOutQuestion {...props} />;
    case 'identity':
      return <IdentityQuestion {...props} />;
    case 'final':
      return <FinalQuestion {...props} />;
    case 'reopen':
      return <ReopenQuestion {...props} />;
    default:
      return question satisfies never;
  }
};
