import type { RallyRules } from '../../engines/rallies/rules.ts';

export type BadmintonRules = RallyRules;

/** BWF Laws of Badminton, law 7: three games to 21, two clear from 20–20, the 30th point wins at 29–29. */
export const BADMINTON_RULES: BadmintonRules = {
  bestOf: 3,
  playAll: false,
  points: 21,
  clear: 2,
  cap: 30,
  deciderPoints: 21,
  deciderCap: 30,
  timeOutsInSet: 0,
  timeOuts: 0,
};

/** From 4 January 2027: three games to 15, two clear from 14–14, the 21st point wins at 20–20. */
const TO_15: BadmintonRules = { ...BADMINTON_RULES, points: 15, cap: 21, deciderPoints: 15, deciderCap: 21 };

export const BADMINTON_PRESETS = {
  '3×21': BADMINTON_RULES,
  '3×15': TO_15,
  '5×11': { ...BADMINTON_RULES, bestOf: 5, points: 11, cap: 15, deciderPoints: 11, deciderCap: 15 },
  'One game to 30': { ...BADMINTON_RULES, bestOf: 1, points: 30, clear: 1 },
} as const satisfies Record<string, BadmintonRules>;
