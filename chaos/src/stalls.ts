import { monotonic } from '@scoreline/testbed';

/** A process could not do anything for so long, until this moment (monotonic): the machine had other things to do. */
export interface Stall {
  readonly at: number;
  readonly ms: number;
}

const TICK_MS = 50;
/** Timers are never quite exact. */
const EXACT_MS = 10;

/** Tells of each time that this process was late. Returns what ends it. */
export const watchStalls = (onStall: (stall: Stall) => void): (() => void) => {
  let due = monotonic() + TICK_MS;
  const timer = setInterval(() => {
    const at = monotonic();
    const ms = at - due;
    if (ms > EXACT_MS) onStall({ at, ms });
    due = at + TICK_MS;
  }, TICK_MS);
  timer.unref();
  return () => clearInterval(timer);
};

/** How much of a span was lost so, in milliseconds. */
export const stalledBetween = (stalls: readonly Stall[], from: number, to: number): number =>
  stalls.reduce((sum, { at, ms }) => sum + Math.max(0, Math.min(at, to) - Math.max(at - ms, from)), 0);
