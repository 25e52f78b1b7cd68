import type { PerSide } from './side.ts';

/** What is fixed before a match begins and what its events do not change. */
interface SetupBase {
  readonly matchId: string;
  /** Scheduled start, epoch milliseconds. */
  readonly kickoffAt: number;
  /** Names for messages; the board has its own. */
  readonly names: PerSide<string>;
  /** Seconds of play for each real second; 1 unless the match is a replay. */
  readonly clockRate: number;
}

/** Football's options. Lengths in minutes. Defaults follow IFAB Laws 3, 7 and 10. */
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

export const FOOTBALL_RULES: FootballRules = {
  halfMinutes: 45,
  extraHalfMinutes: 15,
  extraTime: false,
  shootOut: false,
  maxSubstitutions: 5,
  extraTimeSubstitutions: 1,
  returnSubstitutions: false,
};

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

export interface FootballSetup extends SetupBase {
  readonly sport: 'football';
  readonly rules: FootballRules;
}
export interface TennisSetup extends SetupBase {
  readonly sport: 'tennis';
  readonly rules: TennisRules;
}
export type MatchSetup = FootballSetup | TennisSetup;

export const SPORTS = ['football', 'tennis'] as const;
export type SportName = (typeof SPORTS)[number];
