import type { PerSide, Side } from './side.ts';

/** A football result from a source that knows no more. Scores add up: `extraTime` includes `fullTime`. */
export interface FootballResult {
  readonly sport: 'football';
  readonly halfTime?: PerSide<number>;
  readonly fullTime: PerSide<number>;
  readonly extraTime?: PerSide<number>;
  readonly shootOut?: PerSide<number>;
}
export interface TennisResult {
  readonly sport: 'tennis';
  readonly sets: readonly (PerSide<number> & { readonly tieBreak?: PerSide<number> })[];
}
export type Result = FootballResult | TennisResult;

export const DECIDED_BY = ['score', 'shootOut', 'award', 'walkover', 'retirement'] as const;
export type DecidedBy = (typeof DECIDED_BY)[number];

/** Who won and by what; `winner` null is a draw. */
export interface Outcome {
  readonly winner: Side | null;
  readonly by: DecidedBy;
}
