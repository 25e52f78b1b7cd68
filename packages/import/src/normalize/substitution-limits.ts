import { FOOTBALL_RULES, SIDES } from '@scoreline/match';
import type { FootballRules, Incident } from '../matchday/football.ts';

const { maxSubstitutions: MAX, extraTimeSubstitutions: MORE_IN_EXTRA_TIME } = FOOTBALL_RULES;

/**
 * How many substitutions a match must have allowed, where more were made than the usual five and one more in
 * extra time: permanent concussion substitutions come on top (IFAB Law 3), and no source marks them.
 */
export const substitutionLimits = (incidents: readonly Incident[]): FootballRules => {
  const counts = SIDES.map((side) => {
    const made = incidents.filter((i) => i.type === 'substitution').filter((s) => s.side === side);
    return { total: made.length, early: made.filter((s) => s.minute.minute <= 90).length };
  });
  const max = Math.max(MAX, ...counts.map((c) => c.early));
  const late = Math.max(MORE_IN_EXTRA_TIME, ...counts.map((c) => c.total - max));
  return {
    ...(max > MAX ? { maxSubstitutions: max } : {}),
    ...(late > MORE_IN_EXTRA_TIME ? { extraTimeSubstitutions: late } : {}),
  };
};
