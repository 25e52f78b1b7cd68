/** The clock of the period being played. Whoever shows it computes the reading; nobody sends one. */
export interface PeriodClock {
  /** Seconds played in the period at `startedAt`. */
  readonly elapsed: number;
  /** Epoch milliseconds of the server's time; null while the clock stands. */
  readonly startedAt: number | null;
  /** Seconds of play for each real second: 1, or more in a replay. */
  readonly rate: number;
  /** What the clock shows when the period begins, in seconds; 0 unless it counts on from the period before. */
  readonly from: number;
  /** Regular length in seconds, where there is one. */
  readonly lengthOfPeriod?: number;
  readonly shown: 'up' | 'down';
  /** Tenths of a second are shown below so many seconds. */
  readonly tenthsBelow?: number;
}

/** Seconds that the clock shows at `now` (epoch milliseconds): counted up, or what is left of the period, never less than 0. */
export const readPeriodClock = (
  { elapsed, startedAt, rate, from, lengthOfPeriod, shown }: PeriodClock,
  now: number,
): number => {
  const played = startedAt === null ? elapsed : elapsed + Math.max(0, (now - startedAt) / 1000) * rate;
  return shown === 'down' && lengthOfPeriod !== undefined
    ? Math.max(0, lengthOfPeriod - played)
    : from + played;
};
