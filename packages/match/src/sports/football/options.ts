import type { PerSide } from '../../core/side.ts';

/** Football's options. Lengths in minutes. */
export interface FootballRules {
  readonly halfMinutes: number;
  readonly extraHalfMinutes: number;
  /** Extra time is played when the match is level after two halves. */
  readonly extraTime: boolean;
  /** Kicks from the penalty mark decide when all else is level. */
  readonly shootOut: boolean;
  readonly maxSubstitutions: number;
  /** How many more may be made once extra time has begun. */
  readonly extraTimeSubstitutions: number;
  /** A substituted player may come back (IFAB Law 3, return substitutions). */
  readonly returnSubstitutions: boolean;
  /** Goals of this match's sides in the first leg of a tie over two. */
  readonly firstLeg?: PerSide<number>;
}

/** Defaults follow IFAB Laws 3, 7 and 10. */
export const FOOTBALL_RULES: FootballRules = {
  halfMinutes: 45,
  extraHalfMinutes: 15,
  extraTime: false,
  shootOut: false,
  maxSubstitutions: 5,
  extraTimeSubstitutions: 1,
  returnSubstitutions: false,
};

export const FOOTBALL_PRESETS = { IFAB: FOOTBALL_RULES } as const;
