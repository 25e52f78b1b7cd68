import { setTimeout as pause } from 'node:timers/promises';
import { backoffCap, equalJitter } from '@scoreline/async/backoff';

/** Something that may work in a moment: nobody listens, too many requests, a server that restarts. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  /** How long the server asks to wait, if it says. */
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null = null) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

export interface RetryOptions {
  /** Since the first failure in a row. `Infinity` never gives up. */
  readonly giveUpAfterMs: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** Tries until it works or fails for good, with pauses that double and are spread, so that many do not come at once. */
export const retryUnavailable = async <T>(
  attempt: () => Promise<T>,
  { giveUpAfterMs, signal }: RetryOptions,
): Promise<T> => {
  let failures = 0;
  let failedAt: number | null = null;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      failedAt ??= performance.now();
      if (performance.now() - failedAt >= giveUpAfterMs) throw error;
      const spread = equalJitter(Math.random, backoffCap(failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS));
      await pause(error.retryAfterMs ?? spread, undefined, signal === undefined ? {} : { signal });
      failures += 1;
    }
  }
};
