import { expect, it } from 'vitest';
import { boardOf, competition, entry, football } from '../../../testing/matches.ts';
import { NO_FAVOURITES } from './favourites.ts';
import { followedFirst } from './followed-first.ts';

const team = (id: string) => ({ id, name: id, shortName: id, code: id, colour: null });
const on = (id: string, home: string, away: string) =>
  entry(id, football(), { home: team(home), away: team(away) });
const { competitions } = boardOf(
  { competition: competition('A'), matches: [on('a1', 'arg', 'fra'), on('a2', 'bra', 'ger')] },
  { competition: competition('B'), matches: [on('b1', 'fra', 'esp')] },
  { competition: competition('C'), matches: [on('c1', 'ita', 'eng')] },
);
const told = (favourites: Partial<typeof NO_FAVOURITES>) => {
  const { yours, groups } = followedFirst(competitions, { ...NO_FAVOURITES, ...favourites });
  return [
    yours.map(({ match, competition }) => `${competition.name} ${match.id}`),
    groups.map((group) => [group.competition.name, ...group.matches.map(({ match }) => match.id)].join(' ')),
  ];
};

it('leaves the board as it is where nothing is starred', () => {
  expect(told({})).toEqual([[], ['A a1 a2', 'B b1', 'C c1']]);
});
it('takes what is followed out of its competitions, and drops a competition that has nothing left', () => {
  expect(told({ teams: ['fra'], matches: ['a2'] })).toEqual([['A a1', 'A a2', 'B b1'], ['C c1']]);
  expect(told({ teams: ['fra'] })).toEqual([
    ['A a1', 'B b1'],
    ['A a2', 'C c1'],
  ]);
});
it('has starred competitions first, as they were starred', () => {
  expect(told({ competitions: ['C', 'B'] })).toEqual([[], ['C c1', 'B b1', 'A a1 a2']]);
});
