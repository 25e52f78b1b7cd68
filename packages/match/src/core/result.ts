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

/** Who won and how; `winner` null is a draw. */
export interface Outcome {
  readonly winner: Side | null;
  readonly decidedBy: DecidedBy;
}
