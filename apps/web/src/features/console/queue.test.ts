import { describe, expect, it } from 'vitest';
import { backOff } from './queue.ts';

describe('the back-off', () => {
  it.each([
    [1, 250, 500],
    [2, 500, 1000],
    [5, 4000, 8000],
    [6, 5000, 10_000],
    [40, 5000, 10_000],
  ])('after failure %i lies between %i and %i ms', (attempt, least, most) => {
    expect([backOff(attempt, 0), backOff(attempt, 1)]).toEqual([least, most]);
  });
});
