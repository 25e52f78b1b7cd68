import type { FootballMatch } from '../matchday/football.ts';
import type { LocalTime } from './kickoff.ts';
import type { StatedStatus } from './stated-status.ts';

/** A match as a reader finds it; `place` is where, for messages. */
export interface Draft
  extends Pick<FootballMatch, 'venue' | 'attendance' | 'referees' | 'lineups' | 'incidents' | 'result'> {
  readonly place: string;
  readonly group?: string;
  readonly round?: string;
  readonly number?: number;
  readonly when: LocalTime;
  readonly home: string;
  readonly away: string;
  /** What the source says beyond a score: cancelled, postponed, awarded, abandoned. */
  readonly statedStatus?: StatedStatus;
}
