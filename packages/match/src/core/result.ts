import type { Side } from './side.ts';

/** How a match was decided. Tables give points by it: a win after overtime may be worth less. */
export const DECIDED_BY = [
  'normal',
  'overtime',
  'shootOut',
  'tieBreak',
  'award',
  'walkover',
  'retirement',
] as const;
export type DecidedBy = (typeof DECIDED_BY)[number];

/** Who won a match and how. */
export interface Outcome {
  /** Null: nobody did. It was drawn, or both sides lost it. */
  readonly winner: Side | null;
  readonly decidedBy: DecidedBy;
  /** Who goes on, where the two legs of a tie say so and not this match alone. */
  readonly through?: Side;
  /** Neither came, or both were punished: a defeat for each. */
  readonly bothLost?: true;
}
