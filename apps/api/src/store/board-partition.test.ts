import type { Status } from '@scoreline/match';
import type { Competition } from '@scoreline/protocol';
import { expect, it } from 'vitest';
import { partitionBoard } from './board-partition.ts';

const competitions: Competition[] = ['a', 'b', 'c', 'd'].map((id) => ({
  ...{ id, slug: id, name: id.toUpperCase(), season: '2026' },
  sport: 'football',
}));
const count = (competitionId: string, status: Status, matches: number) => ({
  competitionId,
  status,
  matches,
});
const DAY = [
  count('a', 'final', 10),
  count('b', 'scheduled', 10),
  count('c', 'live', 4),
  count('c', 'final', 6),
  count('d', 'live', 10),
];
const fold = (most: number, first: readonly Status[] = ['live'], opened: readonly string[] = []) =>
  partitionBoard(competitions, DAY, { most, first, opened: new Set(opened) });
const folded = (...of: Parameters<typeof fold>) =>
  fold(...of).folded.map(({ competition }) => competition.id);

it('gives the competitions that are asked for first, whole, for as long as there is room', () => {
  expect(fold(25).open).toEqual(['c', 'd']);
  expect(fold(15, ['final']).open).toEqual(['a']);
  expect(fold(20, ['final']).open).toEqual(['a', 'c']);
});
it('gives one whatever its size, and those that were opened beside them', () => {
  expect(fold(1).open).toEqual(['c']);
  expect(fold(1, ['live'], ['a', 'c']).open.toSorted()).toEqual(['a', 'c', 'd']);
});
it('says of the others how many matches are how far, in the same order', () => {
  expect(folded(10)).toEqual(['d', 'b', 'a']);
  expect(fold(10, ['scheduled']).folded[1]).toMatchObject({
    competition: { id: 'c' },
    statuses: { live: 4, final: 6 },
  });
});
