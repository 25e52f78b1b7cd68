import { describe, expect, it } from 'vitest';
import { timeOf, type UncertainTap } from './tap-time.ts';

const START = 1_770_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Pressed a minute after the server was last heard of, by a device whose clock is `wrongBy` from the server's. */
const pressed = (wrongBy: number): UncertainTap => ({
  wall: START + MINUTE + wrongBy,
  steady: MINUTE,
  page: 1,
  heardAt: START,
});
/** Sent four minutes later. `jump`: what has become of the device's clock meanwhile; `slept`: how long it slept. */
const sent = (wrongBy: number, { jump = 0, slept = 0, page = 1 } = {}) => ({
  serverNow: START + 5 * MINUTE + slept,
  wall: START + 5 * MINUTE + slept + wrongBy + jump,
  steady: 5 * MINUTE,
  page,
});
const TRUE_TIME = START + MINUTE;
const JUMPS = [-14 * HOUR, -10 * MINUTE, 0, 10 * MINUTE, 14 * HOUR];

describe('a press while the clock was a guess', () => {
  it.each(JUMPS)('by a clock that is %d ms wrong is sent with the time at which it was', (wrongBy) => {
    for (const page of [1, 2])
      expect(timeOf({ at: 0, tap: pressed(wrongBy) }, sent(wrongBy, { page }))).toBe(TRUE_TIME);
  });

  it.each(JUMPS)('before the device slept for an hour, by a clock %d ms wrong, as well', (wrongBy) => {
    expect(timeOf({ at: 0, tap: pressed(wrongBy) }, sent(wrongBy, { slept: HOUR }))).toBe(TRUE_TIME);
  });

  it.each([-14 * HOUR, -10 * MINUTE])('before the clock was put back by %d ms, as well', (jump) => {
    expect(timeOf({ at: 0, tap: pressed(0) }, sent(0, { jump }))).toBe(TRUE_TIME);
  });

  it.each(JUMPS)('is never in the future and never before the server was last heard of (%d ms)', (jump) => {
    for (const wrongBy of JUMPS)
      for (const page of [1, 2]) {
        const now = sent(wrongBy, { jump, page });
        const time = timeOf({ at: 0, tap: pressed(wrongBy) }, now);
        expect(time).toBeLessThanOrEqual(now.serverNow);
        expect(time).toBeGreaterThanOrEqual(START);
      }
  });
});

it('a press by the server’s clock keeps its time, but for one in the future', () => {
  expect(timeOf({ at: START }, sent(HOUR))).toBe(START);
  expect(timeOf({ at: START + HOUR }, sent(0))).toBe(START + 5 * MINUTE);
});
