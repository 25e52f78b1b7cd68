import { describe, expect, it } from 'vitest';
import {
  isFollowed,
  MOST_STARRED,
  movedPin,
  NO_FAVOURITES,
  parseFavourites,
  pinnedFirst,
  toggled,
} from './favourites.ts';

describe('favourites', () => {
  it.each([null, '', 'null', '[]', '7', '{', '{"teams":7}'])('read from %s are none', (kept) => {
    expect(parseFavourites(kept)).toEqual(NO_FAVOURITES);
  });

  it('are ids and nothing else, each once: they become part of a style sheet', () => {
    const kept = JSON.stringify({ teams: ['a', 'a', '"]{}*{display:none}', 7, ''], matches: ['m-1'] });
    expect(parseFavourites(kept)).toEqual({ teams: ['a'], competitions: [], matches: ['m-1'] });
  });

  it('are set and taken off', () => {
    const one = toggled(NO_FAVOURITES, 'teams', 'fra');
    expect(one.teams).toEqual(['fra']);
    expect(toggled(one, 'teams', 'fra')).toEqual(NO_FAVOURITES);
  });

  it('are no more than fit, the newest kept', () => {
    let all = NO_FAVOURITES;
    for (let n = 0; n <= MOST_STARRED; n += 1) all = toggled(all, 'matches', `m${n}`);
    expect(all.matches.length).toBe(MOST_STARRED);
    expect(all.matches.at(-1)).toBe(`m${MOST_STARRED}`);
    expect(parseFavourites(JSON.stringify(all))).toEqual(all);
  });

  it('follow a match by itself and by either side', () => {
    const match = { id: 'm1', home: { id: 'arg' }, away: { id: 'fra' } };
    expect(isFollowed(NO_FAVOURITES, match)).toBe(false);
    expect(isFollowed(toggled(NO_FAVOURITES, 'matches', 'm1'), match)).toBe(true);
    expect(isFollowed(toggled(NO_FAVOURITES, 'teams', 'fra'), match)).toBe(true);
    expect(isFollowed(toggled(NO_FAVOURITES, 'competitions', 'cup'), match)).toBe(false);
  });
});

describe('pinned competitions', () => {
  const pinned = (...competitions: string[]) => ({ ...NO_FAVOURITES, competitions });

  it.each([
    ['up', ['a', 'b', 'c'], 'c', -1, ['a', 'c', 'b']],
    ['down', ['a', 'b', 'c'], 'a', 1, ['b', 'a', 'c']],
    ['past one that is shown no longer, up', ['a', 'gone', 'b'], 'b', -1, ['b', 'a', 'gone']],
    ['past one that is shown no longer, down', ['a', 'gone', 'b'], 'a', 1, ['gone', 'b', 'a']],
    ['not past the first', ['a', 'b'], 'a', -1, ['a', 'b']],
    ['not past the last', ['a', 'b'], 'b', 1, ['a', 'b']],
    ['not at all where it is no pin', ['a', 'b'], 'c', -1, ['a', 'b']],
  ] as const)('move %s', (_, before, id, by, after) => {
    expect(movedPin(pinned(...before), ['a', 'b', 'c'], id, by).competitions).toEqual(after);
  });

  it('are first, in their own order; the others stay as they came', () => {
    expect(pinnedFirst(pinned('c', 'gone', 'b'), ['a', 'b', 'c', 'd'], (id) => id)).toEqual([
      'c',
      'b',
      'a',
      'd',
    ]);
  });
});
