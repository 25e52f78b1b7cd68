import { expect, test } from 'vitest';
import { matchView, serverOutage } from '../testing/match-view.ts';
import { checkConvergence } from './convergence.ts';

const shownAt = (at: number) => ({
  shown: [
    { at: 0, revision: 0 },
    { at, revision: 1 },
  ],
});
const acknowledgedAt = [11_000];

test('the slowest page tells how long it took', () => {
  const pages = [14_000, 12_500, 11_000].map((at, fan) => matchView({ fan, acknowledgedAt, ...shownAt(at) }));
  expect(checkConvergence([serverOutage()], pages, 60_000)).toEqual([
    { kind: 'kill -9 Soketi', converged: 3, of: 3, worstMs: 2_000, slow: [] },
  ]);
});

test('a page is there when all it shows is', () => {
  const page = [
    matchView({ acknowledgedAt, ...shownAt(13_000) }),
    matchView({ matchId: 'n', acknowledgedAt }),
  ];
  expect(checkConvergence([serverOutage()], page, 60_000)).toMatchObject([
    { converged: 0, of: 1, slow: ['fan 1: never'] },
  ]);
});

test('more than 15 s is too slow, unless the event loop was blocked', () => {
  const late = { acknowledgedAt, ...shownAt(28_000) };
  expect(checkConvergence([serverOutage()], [matchView(late)], 60_000)).toMatchObject([
    { slow: ['fan 1: 16.0 s'] },
  ]);
  expect(
    checkConvergence([serverOutage()], [matchView({ ...late, delayedMs: () => 2_000 })], 60_000),
  ).toMatchObject([{ slow: [] }]);
});

test('a page that the next fault does not give the time is left out', () => {
  const next = serverOutage({ from: 13_000, servedAt: 14_000, healedAt: 14_000 });
  expect(
    checkConvergence([serverOutage(), next], [matchView({ acknowledgedAt, ...shownAt(15_000) })], 60_000),
  ).toMatchObject([
    { converged: 0, of: 0, slow: [] },
    { converged: 1, of: 1, worstMs: 1_000 },
  ]);
});
