/**
 * How the deciding set ends: a tie-break to 7 at 6-6; a tie-break to 10 at 6-6 (Grand Slams since 2022);
 * two games clear with no tie-break; or a match tie-break to 10 instead of the set (ITF Rules of Tennis, App. V).
 */
export const FINAL_SETS = ['tieBreak', 'tieBreak10', 'advantage', 'matchTieBreak'] as const;
export type FinalSet = (typeof FINAL_SETS)[number];

export interface TennisRules {
  readonly bestOf: 3 | 5;
  readonly finalSet: FinalSet;
}

export const TENNIS_RULES: TennisRules = { bestOf: 3, finalSet: 'tieBreak' };

export const TENNIS_PRESETS = { ITF: TENNIS_RULES } as const;
