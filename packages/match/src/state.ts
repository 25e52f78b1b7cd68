import type { Clock } from './clock.ts';
import type { Entry, PlayEvent } from './event.ts';
import type { FootballDetail, FootballPhase } from './football/terms.ts';
import type { Incident } from './incident.ts';
import type { Lineup } from './lineup.ts';
import type { Outcome } from './result.ts';
import type { Review } from './review.ts';
import type { FootballSetup, MatchSetup, TennisSetup } from './setup.ts';
import type { PerSide } from './side.ts';
import type { Status } from './status.ts';
import type { TennisDetail } from './tennis/terms.ts';

/** What every sport has. */
export interface Core<S extends MatchSetup, D> {
  readonly setup: S;
  /** +1 for every accepted command; 0 before the first. */
  readonly revision: number;
  readonly status: Status;
  /** Football's period or interval, or null before the first. Tennis has its own in the detail. */
  readonly phase: FootballPhase | null;
  /** Null where the sport has none, or before play. */
  readonly clock: Clock | null;
  readonly kickoffAt: number;
  /** Goals in football, sets in tennis. */
  readonly score: PerSide<number>;
  readonly lineups: PerSide<Lineup | null>;
  readonly review: Review | null;
  readonly outcome: Outcome | null;
  /** The status that a halted match returns to when it is resumed. */
  readonly statusBefore: Status | null;
  /** Why it is postponed, suspended, awarded …, in the scorer's words. */
  readonly reason: string | null;
  /** Only its result was entered, not how it came about. */
  readonly resultOnly: boolean;
  readonly incidents: readonly Incident[];
  /** Every entry, in the order of recording: the log. */
  readonly log: readonly Entry[];
  /** How far play has come: the furthest place (see `placeOf`) of what counts. */
  readonly position: number;
  readonly detail: D;
}

export type FootballState = Core<FootballSetup, FootballDetail>;
export type TennisState = Core<TennisSetup, TennisDetail>;
export type MatchState = FootballState | TennisState;

/** TypeScript cannot narrow a union by a nested key, so these two do. */
export const isFootball = (state: MatchState): state is FootballState => state.setup.sport === 'football';
export const isTennis = (state: MatchState): state is TennisState => state.setup.sport === 'tennis';

export type PlayEntry = Entry<PlayEvent>;
