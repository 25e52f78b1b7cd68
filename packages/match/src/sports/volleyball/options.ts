import type { RallyRules } from '../../engines/rallies/rules.ts';

export interface VolleyballRules extends RallyRules {
  /** Substitutions of a side in a set; null for no limit. */
  readonly substitutions: number | null;
}

/** FIVB Official Volleyball Rules 2025–2028, rules 6 and 15.1. */
export const VOLLEYBALL_RULES: VolleyballRules = {
  bestOf: 5,
  playAll: false,
  points: 25,
  clear: 2,
  cap: null,
  deciderPoints: 15,
  deciderCap: null,
  timeOutsInSet: 2,
  timeOuts: null,
  substitutions: 6,
};

export const VOLLEYBALL_PRESETS = {
  FIVB: VOLLEYBALL_RULES,
  'Best of three': { ...VOLLEYBALL_RULES, bestOf: 3 },
  'Youth, all three sets': {
    ...VOLLEYBALL_RULES,
    bestOf: 3,
    playAll: true,
    deciderPoints: 25,
    substitutions: null,
  },
  'College (NCAA)': { ...VOLLEYBALL_RULES, substitutions: 15 },
} as const satisfies Record<string, VolleyballRules>;
