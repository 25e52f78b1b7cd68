import { monotonic } from '@scoreline/testbed';

/** The event loop was blocked for `ms` milliseconds until `at` (monotonic milliseconds). */
export interface EventLoopDelay {
  readonly at: number;
  readonly ms: number;
}

const TICK_MS = 50;
/** Timers are not exact. */
const TOLERANCE_MS = 10;

/** Reports each delay of this process's event loop. Returns what stops it. */
export const watchEventLoopDelay = (onDelay: (delay: EventLoopDelay) => void): (() => void) => {
  let due = monotonic() + TICK_MS;
  const timer = setInterval(() => {
    const at = monotonic();
    const ms = at - due;
    if (ms > TOLERANCE_MS) onDelay({ at, ms });
    due = at + TICK_MS;
  }, TICK_MS);
  timer.unref();
  return () => clearInterval(timer);
};

/** How much of a span was blocked, in milliseconds. */
export const delayBetween = (delays: readonly EventLoopDelay[], from: number, to: number): number =>
  delays.reduce((sum, { at, ms }) => sum + Math.max(0, Math.min(at, to) - Math.max(at - ms, from)), 0);
