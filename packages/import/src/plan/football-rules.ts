import { FOOTBALL_RULES, type FootballRules, lastMinute } from '@scoreline/match';
import type { FootballMatch, FootballRules as Stated } from '../matchday/football.ts';
import { addUp } from '../matchday/score.ts';

/** How a match that was played was decided, as far as its source says. */
export interface Course {
  readonly rules: FootballRules;
  readonly hasExtraTime: boolean;
  readonly hasShootOut: boolean;
}

/** Level over both legs, where there is a first. */
const isLevel = ([home = 0, away = 0]: readonly number[], first: FootballRules['firstLeg']): boolean =>
  home + (first?.home ?? 0) === away + (first?.away ?? 0);

const rulesOf = ({ firstLeg, ...stated }: Stated): FootballRules => ({
  ...FOOTBALL_RULES,
  ...stated,
  ...(firstLeg === undefined ? {} : { firstLeg: { home: firstLeg[0], away: firstLeg[1] } }),
});

/**
 * A match's rules: football's own, what the competition and the match change, and what its course shows. Extra time
 * that was played was allowed; a match that ended level was not to be decided (the first of two legs, say).
 */
export const courseOf = (match: FootballMatch, competition: Stated = {}): Course => {
  const stated = rulesOf({ ...competition, ...match.rules });
  const { incidents, result, status } = match;
  const last = lastMinute(stated, '2H');
  const hasExtraTime =
    result?.extraTime !== undefined || incidents.some((i) => i.type !== 'kick' && i.minute.minute > last);
  const hasShootOut = result?.shootOut !== undefined || incidents.some((i) => i.type === 'kick');
  if (status !== 'played' && status !== 'resultOnly')
    return {
      rules: {
        ...stated,
        extraTime: stated.extraTime || hasExtraTime,
        shootOut: stated.shootOut || hasShootOut,
      },
      hasExtraTime,
      hasShootOut,
    };
  const sums = addUp({ incidents, rules: stated });
  const atFullTime = status === 'played' ? sums.fullTime : (result?.fullTime ?? [0, 0]);
  const atTheEnd = status === 'played' ? sums.total : (result?.extraTime ?? atFullTime);
  return {
    rules: {
      ...stated,
      extraTime: hasExtraTime || (stated.extraTime && !isLevel(atFullTime, stated.firstLeg)),
      shootOut: hasShootOut || (stated.shootOut && !isLevel(atTheEnd, stated.firstLeg)),
    },
    hasExtraTime,
    hasShootOut,
  };
};
