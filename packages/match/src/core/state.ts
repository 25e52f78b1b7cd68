import type { Clock } from './clock.ts';
import type { Entry } from './event.ts';
import type { Incident } from './incident.ts';
import type { Lineup } from './lineup.ts';
import type { Outcome } from './result.ts';
import type { OpenReview } from './review.ts';
import type { Setup } from './setup.ts';
import type { PerSide } from './side.ts';
import type { SportTypes } from './sport-types.ts';
import type { Status } from './status.ts';

/** A match as its log makes it: what every sport has, and in `detail` what only its own has. */
export interface State<T extends SportTypes = SportTypes> {
  readonly setup: Setup<T>;
  /** +1 for every accepted command; 0 before the first. */
  readonly revision: number;
  readonly status: Status;
  /** The period or interval, or null before the first and where the sport has none. */
  readonly phase: T['Phase'] | null;
  /** Null where the sport has none, or before play. */
  readonly clock: Clock | null;
  readonly kickoffAt: number;
  /** When play goes on, or went on, after the match was suspended. */
  readonly continuesAt?: number;
  /** What wins the match: goals, points, sets. */
  readonly score: PerSide<number>;
  readonly lineups: PerSide<Lineup | null>;
  readonly review: OpenReview<T> | null;
  readonly outcome: Outcome | null;
  /** The status that a halted match returns to when it is resumed. */
  readonly statusBefore: Status | null;
  /** Why it is postponed, suspended, awarded …, in the scorer's words. */
  readonly reason: string | null;
  /** Only its result was entered, not how it came about. */
  readonly resultOnly: boolean;
  readonly incidents: readonly Incident<T>[];
  /** Every entry, in the order of recording: the log. */
  readonly log: readonly Entry<T>[];
  /** How far play has come: the furthest place (see `placeOf`) of what counts. */
  readonly position: number;
  readonly detail: T['Detail'];
}
