/**
 * The match clock. It shows `base` seconds at the instant `startedAt` and, while it runs, `rate` more for every
 * second since. Whoever shows it computes the reading; nobody sends one.
 */
export interface Clock {
  /** Seconds on the clock at `startedAt`. */
  readonly base: number;
  /** Epoch milliseconds of the server's time; null while the clock stands. */
  readonly startedAt: number | null;
  /** Seconds of play for each real second: 1, or more in a replay. */
  readonly rate: number;
}

export const startClock = (base: number, at: number, rate: number): Clock => ({ base, startedAt: at, rate });

/** Seconds on the clock at `now` (epoch milliseconds). */
export const readClock = (clock: Clock, now: number): number =>
  clock.startedAt === null
    ? clock.base
    : clock.base + Math.max(0, (now - clock.startedAt) / 1000) * clock.rate;

export const stopClock = (clock: Clock, at: number): Clock => ({
  ...clock,
  base: readClock(clock, at),
  startedAt: null,
});

/** Sets a standing clock going again; one that runs is left alone. */
export const resumeClock = (clock: Clock, at: number): Clock =>
  clock.startedAt === null ? { ...clock, startedAt: at } : clock;
