import { expect, test } from 'vitest';
import { away, seat } from '../testing/seat.ts';
import { judgeComebacks } from './comeback.ts';
import type { TimedSeat } from './seats.ts';

const END = 60_000;
const after = (page: Partial<TimedSeat>, ...faults: ReturnType<typeof away>[]) =>
  judgeComebacks(faults.length === 0 ? [away()] : faults, [seat(page)], END);
/** Its connection went with the server, and it missed something. */
const missed = {
  acknowledgedAt: [11_000],
  claimed: [
    { at: 0, claim: 'live' },
    { at: 10_010, claim: 'reconnecting' },
  ],
} as const;
const shownAt = (at: number) => ({
  shown: [
    { at: 0, revision: 0 },
    { at, revision: 1 },
  ],
});

test('what was missed and is shown within 5 s of the server being back is in time', () => {
  expect(after({ ...missed, ...shownAt(16_900) })).toEqual({ judged: 1, slow: [] });
});

test('a page that takes longer, or never gets there, is slow', () => {
  expect(after({ ...missed, ...shownAt(17_100) }).slow).toEqual([
    'kill -9 Soketi: fan 1, match m, revision 1 of 0.0 s later: 5.1 s',
  ]);
  expect(after(missed).slow).toEqual(['kill -9 Soketi: fan 1, match m, revision 1 of 0.0 s later: never']);
});

test('so is what comes only after it, and does not arrive', () => {
  expect(after({ acknowledgedAt: [20_000], ...shownAt(30_000) }).slow).toEqual([
    'kill -9 Soketi: fan 1, match m, revision 1 of 8.0 s later: 10.0 s',
  ]);
});

test('with another server there, time runs from when the one is killed', () => {
  const one = away({ servedAt: 10_000 });
  expect(after({ ...missed, acknowledgedAt: [9_999], ...shownAt(16_000) }, one).slow).toHaveLength(1);
});

test('a page that kept its connection has 15 s for what it missed, and 5 s for what came after', () => {
  const kept = { claimed: [{ at: 0, claim: 'live' }] } as const;
  expect(after({ ...missed, ...kept, ...shownAt(20_000) })).toEqual({ judged: 0, slow: [] });
  const redis = away({ timed: 'delivery' });
  expect(after({ ...missed, ...shownAt(20_000) }, redis)).toEqual({ judged: 0, slow: [] });
  expect(after({ ...missed, acknowledgedAt: [13_100], ...shownAt(20_000) }, redis).slow).toHaveLength(1);
});

test('what the network takes, and the machine, is allowed for', () => {
  expect(after({ ...missed, ...shownAt(18_000), networkMs: 1_000 }).slow).toEqual([]);
  expect(after({ ...missed, ...shownAt(18_000), stalled: () => 1_000 }).slow).toEqual([]);
});

test('a page that something else disturbs is not judged', () => {
  const group = { name: 'fans 1', ways: [], fans: [], stalls: [], suspensions: [] };
  const clock = { env: {}, set() {} };
  const told = { ...group, clock, order() {}, suspend() {}, resume() {} };
  const { timed: _, ...dead } = away({
    kind: 'half open',
    from: 1_000,
    healedAt: 2_000,
    leavesDead: [told],
  });
  expect(after(missed, dead, away()).judged).toBe(0);
  expect(after({ ...missed, group: 'fans 2' }, dead, away()).judged).toBeGreaterThan(0);
  expect(after({ ...missed, claimed: [{ at: 0, claim: 'polling' }] }).judged).toBe(0);
  expect(after({ ...missed, suspended: [{ from: 11_000, to: 13_000 }] }).judged).toBe(0);
  const closed = { at: 11_000, claim: 'closed' } as const;
  expect(after({ ...missed, claimed: [...missed.claimed, closed] }).judged).toBe(0);
});

test('nor is one that the next fault does not give the time', () => {
  const next = away({ from: 14_000, servedAt: 40_000, healedAt: 40_000 });
  expect(after({ ...missed, ...shownAt(44_000) }, away(), next)).toMatchObject({ slow: [] });
});
