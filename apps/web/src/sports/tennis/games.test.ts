import { expect, it } from 'vitest';
import { points, tennis } from '../../testing/matches.ts';
import { gamesBySet } from './games.ts';

it('groups points by set and game, with who won it and the games after it', () => {
  const { incidents } = tennis([
    [0, { type: 'startPlay', server: 'home' }],
    ...points(`HHHHAAAA${'HHHH'.repeat(5)}AA`),
  ]);
  const [first, second] = gamesBySet(incidents);
  expect(
    first?.games.map(({ server, winner, score }) => `${server} ${winner} ${score.home}–${score.away}`),
  ).toEqual([
    'home home 1–0',
    'away away 1–1',
    'home home 2–1',
    'away home 3–1',
    'home home 4–1',
    'away home 5–1',
    'home home 6–1',
  ]);
  expect(second?.number).toBe(2);
  expect(second?.games.map(({ winner, points: { length } }) => [winner, length])).toEqual([[null, 2]]);
});
it('keeps a point that was struck out in its place', () => {
  const { incidents } = tennis([
    [0, { type: 'startPlay', server: 'home' }],
    ...points('HA'),
    [5, { type: 'voidIncident', incidentId: 'c1', reason: 'A let' }],
  ]);
  expect(gamesBySet(incidents)[0]?.games[0]?.points.map(({ state }) => state)).toEqual(['voided', 'inForce']);
});

it('knows a tie-break, in which the serve changes hands and cannot be broken', () => {
  const { incidents } = tennis([
    [0, { type: 'startPlay', server: 'home' }],
    ...points('HHHHAAAA'.repeat(6)),
    ...points('HA'),
  ]);
  const games = gamesBySet(incidents)[0]?.games ?? [];
  expect(games.map(({ isTieBreak }) => isTieBreak)).toEqual([...Array(12).fill(false), true]);
});
