import type { News } from './news.ts';
import type { PeriodClock } from './period-clock.ts';
import type { Outcome } from './result.ts';
import type { PerSide, Side } from './side.ts';
import type { SportTypes } from './sport-types.ts';
import type { Status } from './status.ts';

/** Kinds of parts that a match has, in any sport. */
export const PHASE_KINDS = [
  'half',
  'period',
  'quarter',
  'set',
  'game',
  'inning',
  'over',
  'leg',
  'frame',
  'overtime',
  'shootOut',
  'tieBreak',
  'superOver',
] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** Where a match is. The words for it are made on the page. */
export interface Phase {
  readonly kind: PhaseKind;
  /** From 1. */
  readonly number: number;
  /** How many there are at most. */
  readonly of?: number;
  /** `break`: the interval after it; `tieBreak`: the tie-break of a set. */
  readonly part?: 'break' | 'tieBreak' | 'matchTieBreak';
  /** Short, and the same in every language: `2H`, `HT`, `Q3`, `S2`. */
  readonly code: string;
}

/** The score of a period, a set, an inning. */
export interface Unit extends PerSide<number> {
  /** `1H`, `Q2`, `S3`. */
  readonly code: string;
  /** A score within it: the points of the tie-break that ended a set. */
  readonly extra?: PerSide<number>;
}

export const TURN_REASONS = ['serves', 'bats', 'throws', 'hasBall', 'atTable'] as const;
export type TurnReason = (typeof TURN_REASONS)[number];

/** A suspension that is running. */
export interface Penalty {
  readonly side: Side;
  readonly player?: string;
  /** Named by the sport. */
  readonly kind: string;
  /** Seconds of the period's clock at which it ends. */
  readonly endsAt: number;
}

/** Who won and how. */
export interface SummaryResult extends Outcome {
  /** By how much, where a sport says so in its own way: "by 5 wickets". */
  readonly margin?: string;
}

/** What a sport gives of a summary. */
export interface SportSummary<T extends SportTypes = SportTypes> {
  readonly phase: Phase | null;
  readonly clock: PeriodClock | null;
  /** The score as the sport prints it, where numbers do not do: "184/6". */
  readonly scoreText?: PerSide<string>;
  /** In the order they were played, the one being played included. */
  readonly units: readonly Unit[];
  /** The score of both legs of a tie, in the second. */
  readonly aggregate?: PerSide<number>;
  /** The score of a shoot-out, which is no part of the score. */
  readonly shootOut: PerSide<number> | null;
  readonly turn: { readonly side: Side; readonly why: TurnReason } | null;
  /** Team fouls, cards, time-outs left: named by the sport, shown by one component. */
  readonly counters: PerSide<Readonly<Record<string, number>>>;
  readonly penalties: readonly Penalty[];
  readonly detail: T['SummaryDetail'];
}

/** The whole current truth of a match that a board needs, absolute, under 1 KB. */
export interface SummaryOf<T extends SportTypes> extends SportSummary<T> {
  readonly sport: T['name'];
  readonly revision: number;
  readonly status: Status;
  /** Epoch milliseconds. */
  readonly kickoffAt: number;
  /** When play goes on, or went on, after it was suspended. */
  readonly continuesAt?: number;
  /** As long as it has begun and is not over. */
  readonly news?: News;
  /** What wins the match: goals, points, sets. */
  readonly score: PerSide<number>;
  readonly result: SummaryResult | null;
  /** Why it is in this status; a very long one is cut. */
  readonly reason: string | null;
  /** Only its result was entered, not how it came about. */
  readonly resultOnly: boolean;
}

/** A summary of any sport, known or not: enough for a board row, a match head, a title, an image. */
export type AnySummary = SummaryOf<SportTypes>;
