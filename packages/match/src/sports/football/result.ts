import { type Refusal, refuse } from '../../core/refusal.ts';
import { leader, NIL, type PerSide } from '../../core/side.ts';
import type { FootballRules } from './options.ts';
import { isLevel, throughOf } from './period.ts';
import type { FootballDetail, FootballPeriod, FootballResult, FootballState } from './types.ts';

const less = (a: PerSide<number>, b: PerSide<number>) => a.home < b.home || a.away < b.away;
const minus = (a: PerSide<number>, b: PerSide<number>) => ({ home: a.home - b.home, away: a.away - b.away });

/** FB-20: a shoot-out goes on until it has a winner (IFAB Law 10). */
export const checkShootOutScore = (score: PerSide<number>): Refusal | null =>
  leader(score) === null ? refuse('FB-20', 'A shoot-out has a winner.') : null;

/** FB-20: scores only grow, extra time and a shoot-out need a level score before them, a shoot-out has a winner. */
export const checkFootballResult = (rules: FootballRules, result: FootballResult): Refusal | null => {
  const { halfTime, fullTime, extraTime, shootOut } = result;
  if (halfTime !== undefined && less(fullTime, halfTime))
    return refuse('FB-20', 'The full-time score is lower than the half-time score.');
  if (extraTime !== undefined && less(extraTime, fullTime))
    return refuse('FB-20', 'The score after extra time includes full time, so it cannot be lower.');
  if (extraTime !== undefined && !isLevel(rules, fullTime))
    return refuse('FB-20', 'Extra time follows a level score.');
  if (shootOut === undefined) return null;
  return isLevel(rules, extraTime ?? fullTime)
    ? checkShootOutScore(shootOut)
    : refuse('FB-20', 'A shoot-out follows a level score.');
};

/** The state of a match of which only the result is known. */
export const applyFootballResult = (state: FootballState, result: FootballResult): FootballState => {
  const { halfTime, fullTime, extraTime, shootOut } = result;
  const score = extraTime ?? fullTime;
  const part = (period: FootballPeriod, goals: PerSide<number>) => ({ period, ...goals });
  const periods: FootballDetail['periods'] = [
    ...(halfTime === undefined ? [] : [part('1H', halfTime)]),
    part('2H', minus(fullTime, halfTime ?? NIL)),
    ...(extraTime === undefined ? [] : [part('ET2', minus(extraTime, fullTime))]),
  ];
  const winner = leader(shootOut ?? score);
  return {
    ...state,
    status: 'ended',
    phase: shootOut !== undefined ? 'PEN' : extraTime !== undefined ? 'ET2' : '2H',
    score,
    resultOnly: true,
    outcome: {
      winner,
      decidedBy: shootOut !== undefined ? 'shootOut' : extraTime !== undefined ? 'overtime' : 'normal',
      ...(shootOut === undefined && throughOf(state.setup.rules, score)),
    },
    detail: { ...state.detail, periods, shootOutResult: shootOut ?? null },
  };
};
