import type { Command } from '@scoreline/match';

/** Something of a match that is played again. */
export interface Beat {
  /** Real milliseconds since the replay began. */
  readonly after: number;
  /** The id of what it repeats, or its own name: the same whenever the same match is played again. */
  readonly of: string;
  /** Incidents it refers to are named by `of`. */
  readonly command: Command;
}

/** Longest wait that nothing of the match fills: an interval, the way to the next kick. */
export const LONGEST_WAIT_MS = 10_000;

/** How long a pause of the match lasts in a replay: a fifth of its length, and never long. */
export const pauseMs = (minutes: number, speed: number): number =>
  Math.min(LONGEST_WAIT_MS, (minutes * 60_000) / speed / 5);
