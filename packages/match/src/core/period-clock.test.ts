import { describe, expect, it } from 'vitest';
import { type PeriodClock, readPeriodClock } from './period-clock.ts';

const clock: PeriodClock = {
  elapsed: 30,
  startedAt: 1_000_000,
  rate: 1,
  from: 0,
  lengthOfPeriod: 600,
  shown: 'up',
};

describe('the clock of a period', () => {
  it.each<[string, Partial<PeriodClock>, number]>([
    ['counts up', {}, 40],
    ['counts on from the period before', { from: 2700 }, 2740],
    ['stands', { startedAt: null }, 30],
    ['runs faster in a replay', { rate: 20 }, 230],
    ['shows what is left', { shown: 'down' }, 560],
    ['never shows less than nothing', { shown: 'down', elapsed: 700 }, 0],
    ['counts up where nobody knows how long the period is', { shown: 'up', from: 60 }, 100],
  ])('%s', (_, change, seconds) => {
    expect(readPeriodClock({ ...clock, ...change }, 1_010_000)).toBe(seconds);
  });

  it('does not go back when the reader’s clock is behind', () => {
    expect(readPeriodClock(clock, 990_000)).toBe(30);
  });
});
