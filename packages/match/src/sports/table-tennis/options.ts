import type { RallyRules } from '../../engines/rallies/rules.ts';

export type TableTennisRules = RallyRules;

/** ITTF Statutes, chapter 2, The Laws of Table Tennis 2.11 and 2.12; one time-out in a match, 3.4.4.2. */
export const TABLE_TENNIS_RULES: TableTennisRules = {
  bestOf: 5,
  playAll: false,
  points: 11,
  clear: 2,
  cap: null,
  deciderPoints: 11,
  deciderCap: null,
  timeOutsInSet: null,
  timeOuts: 1,
};

export const TABLE_TENNIS_PRESETS = {
  'Best of five': TABLE_TENNIS_RULES,
  'Best of seven': { ...TABLE_TENNIS_RULES, bestOf: 7 },
  'Best of three': { ...TABLE_TENNIS_RULES, bestOf: 3 },
  'Games to 21': { ...TABLE_TENNIS_RULES, bestOf: 3, points: 21, deciderPoints: 21 },
} as const satisfies Record<string, TableTennisRules>;
