import { expect, it } from 'vitest';
import { entry, football, KICKOFF } from '../../../testing/matches.ts';
import { bracketOf } from './bracket.ts';
import { knockOutIds } from './knock-out-ids.ts';

const team = (id: string) => ({ id, name: id, shortName: id, code: id, colour: null });
const on = (day: number, round: string, home: string, away: string, facts = {}) => {
  const { match, summary } = entry(`${home}${away}`, football(), {
    home: team(home),
    away: team(away),
    round,
    options: { sport: 'football', shootOut: true },
    ...facts,
  });
  return { match, summary: { ...summary, kickoffAt: KICKOFF + day * 86_400_000 } };
};
const told = (matches: Parameters<typeof bracketOf>[0]) =>
  bracketOf(matches, knockOutIds(matches)).map(({ title, ties }) =>
    [title, ...ties.map(({ legs }) => legs.map(({ match }) => match.id).join('+'))].join(' '),
  );

const CUP = [
  on(0, 'Quarter-final', 'a', 'b'),
  on(0.1, 'Quarter-final', 'c', 'd'),
  on(0.2, 'Quarter-final', 'e', 'f'),
  on(0.3, 'Quarter-final', 'g', 'h'),
  on(4, 'Semi-final', 'a', 'e'),
  on(4.1, 'Semi-final', 'h', 'c'),
  on(7, 'Third place', 'e', 'c'),
  on(8, 'Final', 'h', 'a'),
];

it('has the two matches whose winners meet next to each other, up to the final', () => {
  expect(told(CUP)).toEqual(['Quarter-final gh cd ab ef', 'Semi-final hc ae', 'Final ha']);
});
it('stands as far as it is drawn', () => {
  expect(told(CUP.slice(0, 5))).toEqual(['Quarter-final ab ef cd gh', 'Semi-final ae']);
});
it('is none of groups, of one round, and of replays', () => {
  expect(told([on(0, 'Matchday 1', 'a', 'b', { group: 'A' }), on(1, 'Final', 'a', 'b')])).toEqual([]);
  expect(told(CUP.map((one) => ({ ...one, match: { ...one.match, replay: true } })))).toEqual([]);
});
it('has both legs of a tie as one, also where the first leg says nothing of it', () => {
  const league = { options: { sport: 'football' } };
  expect(
    told([
      on(-1, 'Matchday 9', 'a', 'd', league),
      on(0, 'Semi-final', 'a', 'b', league),
      on(0.1, 'Semi-final', 'c', 'd', league),
      on(4, 'Semi-final', 'b', 'a', { options: { sport: 'football', firstLeg: { home: 0, away: 1 } } }),
      on(4.1, 'Semi-final', 'd', 'c', { options: { sport: 'football', firstLeg: { home: 0, away: 0 } } }),
      on(8, 'Final', 'c', 'a'),
    ]),
  ).toEqual(['Semi-final cd+dc ab+ba', 'Final ca']);
});
