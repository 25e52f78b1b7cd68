import { expect, test } from 'vitest';
import { matchView, serverOutage } from '../testing/match-view.ts';
import type { TimedView } from './match-views.ts';
import { checkReconnections } from './reconnection.ts';

const END = 60_000;
const after = (page: Partial<TimedView>, ...faults: ReturnType<typeof serverOutage>[]) =>
  checkReconnections(faults.length === 0 ? [serverOutage()] : faults, [matchView(page)], END);
/** Its connection went with the server, and it missed something. */
const missed = {
  acknowledgedAt: [11_000],
  claims: [
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
  expect(after({ ...missed, ...shownAt(16_900) })).toEqual({ checked: 1, slow: [] });
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
  const one = serverOutage({ servedAt: 10_000 });
  expect(after({ ...missed, acknowledgedAt: [9_999], ...shownAt(16_000) }, one).slow).toHaveLength(1);
});

test('a page that kept its connection has 15 s for what it missed, and 5 s for what came after', () => {
  const kept = { claims: [{ at: 0, claim: 'live' }] } as const;
  expect(after({ ...missed, ...kept, ...shownAt(20_000) })).toEqual({ checked: 0, slow: [] });
  const redis = serverOutage({ timed: 'delivery' });
  expect(after({ ...missed, ...shownAt(20_000) }, redis)).toEqual({ checked: 0, slow: [] });
  expect(after({ ...missed, acknowledgedAt: [13_100], ...shownAt(20_000) }, redis).slow).toHaveLength(1);
});

test('what the network takes, and the machine, is allowed for', () => {
  expect(after({ ...missed, ...shownAt(18_000), networkMs: 1_000 }).slow).toEqual([]);
  expect(after({ ...missed, ...shownAt(18_000), delayedMs: () => 1_000 }).slow).toEqual([]);
});

test('a page that something else disturbs is not checked', () => {
  const group = { name: 'fans 1', proxies: [], fans: [], delays: [], suspensions: [] };
  const clock = { env: {}, set() {} };
  const told = { ...group, clock, send() {}, suspend() {}, resume() {} };
  const { timed: _, ...dead } = serverOutage({
    kind: 'half open',
    from: 1_000,
    healedAt: 2_000,
    leavesDead: [told],
  });
  expect(after(missed, dead, serverOutage()).checked).toBe(0);
  expect(after({ ...missed, group: 'fans 2' }, dead, serverOutage()).checked).toBeGreaterThan(0);
  expect(after({ ...missed, claims: [{ at: 0, claim: 'polling' }] }).checked).toBe(0);
  expect(after({ ...missed, suspended: [{ from: 11_000, to: 13_000 }] }).checked).toBe(0);
  const closed = { at: 11_000, claim: 'closed' } as const;
  expect(after({ ...missed, claims: [...missed.claims, closed] }).checked).toBe(0);
});

test('nor is one that the next fault does not give the time', () => {
  const next = serverOutage({ from: 14_000, servedAt: 40_000, healedAt: 40_000 });
  expect(after({ ...missed, ...shownAt(44_000) }, serverOutage(), next)).toMatchObject({ slow: [] });
});
