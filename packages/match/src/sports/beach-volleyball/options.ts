import type { RallyRules } from '../../engines/rallies/rules.ts';

export type BeachVolleyballRules = RallyRules;

/** FIVB Official Beach Volleyball Rules 2025–2028, rules 6 and 15.1. */
export const BEACH_VOLLEYBALL_RULES: BeachVolleyballRules = {
  bestOf: 3,
  playAll: false,
  points: 21,
  clear: 2,
  cap: null,
  deciderPoints: 15,
  deciderCap: null,
  timeOutsInSet: 1,
  timeOuts: null,
};

export const BEACH_VOLLEYBALL_PRESETS = {
  FIVB: BEACH_VOLLEYBALL_RULES,
  'One set to 21': { ...BEACH_VOLLEYBALL_RULES, bestOf: 1 },
  'Two sets to 15, all played': { ...BEACH_VOLLEYBALL_RULES, bestOf: 2, playAll: true, points: 15 },
} as const satisfies Record<string, BeachVolleyballRules>;
