import type { FootballTypes } from '@scoreline/match';
import type { SportAdmin } from '../../sport-admin.ts';
import { AddedTimeQuestion } from './added-time-question.tsx';
import { ClockQuestion } from './clock-question.tsx';
import { footballCorrections } from './corrections.ts';
import { IdentityQuestion } from './identity-question.tsx';
import { footballKeys } from './keys.ts';
import { footballLogWords } from './log-words.ts';
import { footballOptions } from './options-fields.tsx';
import { FootballResultQuestion, ShootOutQuestion } from './result-question.tsx';
import { FootballScoreLine } from './score-line.tsx';

export const footballAdmin: SportAdmin<FootballTypes> = {
  keys: footballKeys,
  log: footballLogWords,
  corrections: footballCorrections,
  options: footballOptions,
  questions: {
    addedTime: AddedTimeQuestion,
    clock: ClockQuestion,
    identity: IdentityQuestion,
    shootOut: ShootOutQuestion,
  },
  ResultQuestion: FootballResultQuestion,
  ScoreLine: FootballScoreLine,
  scoreText: ({ score, shootOut }) =>
    shootOut === null
      ? `${score.home}–${score.away}`
      : `${score.home}–${score.away} (${shootOut.home}–${shootOut.away} pens)`,
};
