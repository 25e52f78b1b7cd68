import { type PeriodClock, readPeriodClock } from '@scoreline/match';

/** What a clock shows, as `12:34`, or `0:05.3` where it counts tenths. `now` is epoch milliseconds. */
export const shownClock = (clock: PeriodClock, now: number): string => {
  const seconds = readPeriodClock(clock, now);
  const hasTenths = clock.tenthsBelow !== undefined && seconds < clock.tenthsBelow;
  const whole = Math.floor(seconds);
  const minutes = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return hasTenths ? `${minutes}.${Math.floor((seconds - whole) * 10)}` : minutes;
};
