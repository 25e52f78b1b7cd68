import { describe, expect, it } from 'vitest';
import { type SearchCatalogue, toSearchItems } from './items.ts';
import { createSearchIndex } from './search-index.ts';

const NOW = Date.UTC(2026, 10, 24);
const YEAR = 365 * 24 * 60 * 60 * 1000;
const team = (id: string, name: string, code: string) => ({ id, name, shortName: name, code, colour: null });
const cup = {
  id: 'wc26',
  slug: 'world-cup-2026',
  name: 'World Cup',
  season: '2026',
  sport: 'football',
} as const;
const catalogue: SearchCatalogue = {
  teams: [
    team('arg', 'Argentina', 'ARG'),
    team('fra', 'France', 'FRA'),
    team('bod', 'Bodø/Glimt', 'BOD'),
    team('civ', "Côte d'Ivoire", 'CIV'),
    team('aus', 'Australia', 'AUS'),
    team('aut', 'Austria', 'AUT'),
  ],
  competitions: [cup, { ...cup, id: 'wc22', slug: 'world-cup-2022', season: '2022' }],
  matches: [
    {
      id: 'm22',
      competitionId: 'wc22',
      homeId: 'arg',
      awayId: 'fra',
      round: 'Final',
      kickoffAt: NOW - 4 * YEAR,
    },
    { id: 'm26', competitionId: 'wc26', homeId: 'fra', awayId: 'arg', round: 'Final', kickoffAt: NOW },
  ],
  players: [
    { name: 'Kylian Mbappé', teamId: 'fra' },
    { name: 'Lionel Messi', teamId: 'arg' },
    { name: 'Nobody', teamId: 'gone' },
  ],
};
const searched = async (of = catalogue) => {
  const index = createSearchIndex();
  await index.replaceAll(toSearchItems(of));
  return { index, find: (text: string) => index.find(text, NOW).map(({ kind, id }) => `${kind} ${id}`) };
};

describe('a search', () => {
  it.each([
    ['argentina', 'team arg'],
    ['arg', 'team arg'],
    ['argen', 'team arg'],
    ['argentnia', 'team arg'],
    ['frnace', 'team fra'],
    ['bodo glimt', 'team bod'],
    ['glmit', 'team bod'],
    ['cote divoire', 'team civ'],
    ['austria', 'team aut'],
    ['mbappe', 'player fra.kylian-mbappe'],
    ['mbape', 'player fra.kylian-mbappe'],
    ['kylian mb', 'player fra.kylian-mbappe'],
    ['world cup 2022', 'competition wc22'],
    ['wrold cup 2026', 'competition wc26'],
    ['argentina france', 'match m26'],
    ['argentina france 2022', 'match m22'],
    ['ARG FRA final', 'match m26'],
  ])('for %s finds first %s', async (text, first) => {
    expect((await searched()).find(text)[0]).toBe(first);
  });

  it.each(['', '  ', '?!', 'zzzzzz', 'x'.repeat(80)])('for %j finds nothing', async (text) => {
    expect((await searched()).find(text)).toEqual([]);
  });

  it('tells players apart whose names differ in a mark that makes another letter', async () => {
    const players = ['Май', 'Маи'].map((name) => ({ name, teamId: 'fra' }));
    const { find } = await searched({ ...catalogue, players });
    expect(find('май').toSorted()).toEqual(['player fra.маи', 'player fra.май']);
  });

  it('knows no player of a team that is gone', async () => {
    expect((await searched()).find('nobody')).toEqual([]);
  });

  it('follows what was renamed, added and put away', async () => {
    const { index, find } = await searched();
    await index.replaceAll(
      toSearchItems({
        ...catalogue,
        teams: [
          team('arg', 'Albiceleste', 'ARG'),
          team('fra', 'France', 'FRA'),
          team('ger', 'Germany', 'GER'),
        ],
      }),
    );
    expect(find('argentina')).toEqual([]);
    expect(find('albiceleste')[0]).toBe('team arg');
    expect(find('germany')).toEqual(['team ger']);
    expect(find('austria')).toEqual([]);
    expect(index.find('albiceleste', NOW)[0]).toEqual({
      kind: 'team',
      id: 'arg',
      name: 'Albiceleste',
      detail: null,
      slug: 'albiceleste-arg',
    });
  });
});
