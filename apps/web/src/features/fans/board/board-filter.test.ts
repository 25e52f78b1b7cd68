import { describe, expect, it } from 'vitest';
import { boardOf, competition, entry, football, LIVE, OVER } from '../../../testing/matches.ts';
import { parseBoardFilter, parseOpen, statusesOf } from './board-address.ts';
import { type BoardFilter, boardHref, countsOf } from './board-filter.ts';
import { filterBoard, type SeenMatches, seenOn, withSeen } from './seen-matches.ts';

const day = (...entries: Parameters<typeof boardOf>[0]['matches']) =>
  boardOf({ competition: competition('A'), matches: entries });
const board = day(
  entry('over', football(OVER)),
  entry('live', football(LIVE)),
  entry('next', football()),
  entry('off', football([[-9, { type: 'postponeMatch' }]])),
);
const ids = (show: BoardFilter, of = board, asOf = of) =>
  filterBoard(of, withSeen(seenOn(asOf, show), of, show)).competitions.flatMap(({ matches }) =>
    matches.map(({ match }) => match.id),
  );

describe('a board', () => {
  it.each<[BoardFilter, string[]]>([
    ['all', ['over', 'live', 'next', 'off']],
    ['live', ['live']],
    ['finished', ['over']],
    ['upcoming', ['next']],
    ['mine', ['over', 'live', 'next', 'off']],
  ])('of %s matches has %j', (show, shown) => {
    expect(ids(show)).toEqual(shown);
  });

  it('keeps what it showed when the page was opened, and takes in what has become so', () => {
    const later = day(entry('live', football(OVER)), entry('next', football(LIVE)));
    const before = day(entry('live', football(LIVE)), entry('next', football()));
    expect(ids('live', later, before)).toEqual(['live', 'next']);
    expect(ids('upcoming', later, before)).toEqual(['next']);
    expect(ids('finished', later, before)).toEqual(['live']);
  });

  it('keeps what began and ended while the page was open, had it or not', () => {
    const steps = [
      day(entry('early', football())),
      day(entry('early', football(LIVE)), entry('new', football(LIVE))),
      day(entry('early', football(OVER)), entry('new', football(OVER))),
    ];
    const last = steps[2] ?? board;
    const seen = steps.reduce<SeenMatches>((before, step) => withSeen(before, step, 'live'), new Map());
    expect(filterBoard(last, seen).competitions[0]?.matches.map(({ match }) => match.id)).toEqual([
      'early',
      'new',
    ]);
    expect(ids('live', last, steps[0])).toEqual([]);
  });

  it('is seen once', () => {
    const seen = seenOn(board, 'live');
    expect(withSeen(seen, board, 'live')).toBe(seen);
  });

  it('counts', () => {
    expect(countsOf(board)).toEqual({ all: 4, live: 1, finished: 1, upcoming: 1, mine: null });
  });

  it('counts what is in folded competitions, too', () => {
    const folded = [{ competition: competition('B'), statuses: { live: 2, final: 3 } }];
    expect(countsOf({ ...board, folded })).toMatchObject({ all: 9, live: 3, finished: 4, upcoming: 1 });
  });

  it('opens competitions by its address', () => {
    expect(boardHref('2026-11-25', '2026-11-24', 'live', ['a', 'b'])).toBe(
      '/?day=2026-11-25&show=live&open=a%2Cb',
    );
    expect(parseOpen('a,b,a,"><,')).toEqual(['a', 'b']);
    expect(parseOpen(undefined)).toEqual([]);
  });

  it('has an address of its own', () => {
    expect(boardHref('2026-11-24', '2026-11-24', 'all')).toBe('/');
    expect(boardHref('2026-11-25', '2026-11-24', 'live')).toBe('/?day=2026-11-25&show=live');
    expect(['live', 'mine', 'LIVE', '', undefined].map(parseBoardFilter)).toEqual([
      'live',
      'mine',
      'all',
      'all',
      'all',
    ]);
  });

  it('of upcoming matches asks for nothing that has begun', () => {
    expect(statusesOf('upcoming')).toEqual(['scheduled', 'delayed']);
  });
});
