import { expect, test } from 'vitest';
import { delayBetween, type EventLoopDelay, watchEventLoopDelay } from './event-loop-delay.ts';

test('only the part of a delay inside the span counts', () => {
  const delays = [
    { at: 1_000, ms: 400 },
    { at: 2_000, ms: 100 },
  ];
  expect(delayBetween(delays, 0, 3_000)).toBe(500);
  expect(delayBetween(delays, 800, 1_950)).toBe(250);
  expect(delayBetween(delays, 1_000, 1_900)).toBe(0);
});

test('a blocked event loop is reported with its duration', async () => {
  const delays: EventLoopDelay[] = [];
  const stop = watchEventLoopDelay((stall) => delays.push(stall));
  const start = performance.now();
  while (performance.now() - start < 400);
  await expect.poll(() => delays.reduce((sum, { ms }) => sum + ms, 0)).toBeGreaterThan(300);
  stop();
});
