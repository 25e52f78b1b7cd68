import { expect, it } from 'vitest';
import { placesGained } from './places-gained.ts';

const place = (id: string, rank: number) => ({ team: { id }, rank });
const WITHOUT = [place('a', 1), place('b', 2), place('c', 3)];

it.each([
  ['c', 1, 2, 'up 2'],
  ['a', 2, -1, 'down 1'],
  ['b', 2, 0, ''],
  ['unknown', 4, 0, ''],
])('%s, now %d, has gained %d: %s', (id, rank, places, text) => {
  expect(placesGained(place(id, rank), WITHOUT)).toEqual({ places, text });
});
