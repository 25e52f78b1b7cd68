import { expect, test } from 'vitest';
import { type Stall, stalledBetween, watchStalls } from './stalls.ts';

test('only what of a stall lies in the span counts', () => {
  const stalls = [
    { at: 1_000, ms: 400 },
    { at: 2_000, ms: 100 },
  ];
  expect(stalledBetween(stalls, 0, 3_000)).toBe(500);
  expect(stalledBetween(stalls, 800, 1_950)).toBe(250);
  expect(stalledBetween(stalls, 1_000, 1_900)).toBe(0);
});

test('a process that could do nothing for a while knows for how long', async () => {
  const stalls: Stall[] = [];
  const stop = watchStalls((stall) => stalls.push(stall));
  const start = performance.now();
  while (performance.now() - start < 400);
  await expect.poll(() => stalls.reduce((sum, { ms }) => sum + ms, 0)).toBeGreaterThan(300);
  stop();
});
