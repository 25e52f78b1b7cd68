import type { PerSide, SummaryOf, TennisTypes } from '@scoreline/match';
import type { SportAdmin } from '../../sport-admin.ts';
import { setsOf } from '../sets.ts';
import { tennisCorrections } from './corrections.tsx';
import { tennisKeys } from './keys.ts';
import { tennisLogWords } from './log-words.ts';
import { tennisOptions } from './options-fields.tsx';
import { TennisResultQuestion } from './result-question.tsx';
import { TennisScoreLine } from './score-line.tsx';

const pair = ({ home, away }: PerSide<number | string>): string => `${home}–${away}`;

/** With games and points, all of which a struck-out point may change. */
const scoreText = (summary: SummaryOf<TennisTypes>): string => {
  const { finished, current } = setsOf(summary);
  const game = current === null ? [] : [`${pair(current)}, ${pair(summary.detail.points)}`];
  return [
    `sets ${pair(summary.score)}`,
    ...finished.map(pair),
    ...(summary.result === null ? game : []),
  ].join(' · ');
};

export const tennisAdmin: SportAdmin<TennisTypes> = {
  keys: tennisKeys,
  log: tennisLogWords,
  corrections: tennisCorrections,
  options: tennisOptions,
  questions: {},
  ResultQuestion: TennisResultQuestion,
  ScoreLine: TennisScoreLine,
  scoreText,
};
