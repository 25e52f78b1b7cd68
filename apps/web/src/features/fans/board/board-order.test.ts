import { describe, expect, it } from 'vitest';
import { boardOf, competition, entry, football, KICKOFF, LIVE, OVER } from '../../../testing/matches.ts';
import { countsOf } from './board-filter.ts';
import { orderBoard } from './board-order.ts';
import { emptyText, nearestDays, otherViews } from './empty-day.ts';
import { leadMatch } from './lead-match.ts';
import { liveCount } from './messages.ts';
import { seenOn } from './seen-matches.ts';

const LONDON = { zone: 'UTC', locale: 'en-GB' } as const;
const ids = (board: ReturnType<typeof orderBoard>) =>
  board.map((group) => [group.competition.name, ...group.matches.map(({ match }) => match.id)].join(' '));

const board = boardOf(
  { competition: competition('Alpha'), matches: [entry('over', football(OVER)), entry('next', football())] },
  {
    competition: competition('Beta'),
    matches: [
      entry('next', football()),
      entry('off', football([[-9, { type: 'postponeMatch' }]])),
      entry('live', football(LIVE)),
    ],
  },
  { competition: competition('Gamma'), matches: [entry('over', football(OVER))] },
  { competition: competition('Empty'), matches: [] },
);

describe('a board', () => {
  it('has what is live first, then what comes, then what is over; competitions likewise', () => {
    expect(ids(orderBoard(board, seenOn(board, 'all')))).toEqual([
      'Beta live next off',
      'Alpha next over',
      'Gamma over',
    ]);
  });

  it('keeps its rows where they were when a match changes', () => {
    const later = boardOf({
      competition: competition('Alpha'),
      matches: [entry('a', football(OVER)), entry('b', football(LIVE))],
    });
    const before = boardOf({
      competition: competition('Alpha'),
      matches: [entry('a', football(LIVE)), entry('b', football())],
    });
    expect(ids(orderBoard(later, seenOn(before, 'all')))).toEqual(['Alpha a b']);
    expect(ids(orderBoard(later, seenOn(later, 'all')))).toEqual(['Alpha b a']);
  });

  it('counts', () => {
    const { all, live } = countsOf(board);
    expect(liveCount(all, live)).toBe('6 matches, 1 live');
    expect(liveCount(1, 0)).toBe('1 match');
  });

  it('leads with what is live, else with what was played', () => {
    expect(leadMatch(board)).toBe('live');
    expect(
      leadMatch(boardOf({ competition: competition('A'), matches: [entry('next', football())] })),
    ).toBeNull();
    expect(
      leadMatch(boardOf({ competition: competition('A'), matches: [entry('over', football(OVER))] })),
    ).toBe('over');
  });
});

describe('an empty day', () => {
  it.each([
    ['2026-11-24', 'No matches tomorrow.'],
    ['2026-11-26', 'No matches on Thursday.'],
    ['2026-12-24', 'No matches on Thursday 24 December.'],
  ])('%s: %s', (day, text) => {
    expect(emptyText('all', day, '2026-11-23', LONDON)).toBe(text);
  });

  it('says what is next and what was last, in the reader’s days', () => {
    const nextAt = Date.parse('2026-11-25T23:30:00Z');
    const empty = {
      ...boardOf(),
      next: { kickoffAt: nextAt, matches: 4 },
      previous: { kickoffAt: KICKOFF, matches: 1 },
    };
    expect(nearestDays(empty, '2026-11-24', '2026-11-23', LONDON)).toEqual([
      { href: '/?day=2026-11-25', text: 'Next: Wednesday, 4 matches.' },
      { href: '/', text: 'Last: Today, 1 match.' },
    ]);
    expect(nearestDays(empty, '2026-11-24', '2026-11-23', { ...LONDON, zone: 'Asia/Tokyo' })[0]?.text).toBe(
      'Next: Thursday, 4 matches.',
    );
    expect(nearestDays(empty, '2026-12-25', '2026-11-23', LONDON)[0]?.text).toBe(
      'Next: Wednesday 25 November, 4 matches.',
    );
    expect(nearestDays(boardOf(), '2026-11-24', '2026-11-23', LONDON)).toEqual([]);
  });

  it('of a view of a day with matches names what else the day has', () => {
    expect(otherViews(board, '2026-11-23', '2026-11-23', LONDON).map(({ text }) => text)).toEqual([
      'Live: 1 match.',
      'All 6 matches of the day.',
    ]);
    const before = boardOf({ competition: competition('A'), matches: [entry('next', football())] });
    const early = { ...before, serverTime: KICKOFF - 1 };
    expect(otherViews(early, '2026-11-23', '2026-11-23', LONDON)[0]).toEqual({
      href: '/match/argentina-france-next',
      text: 'Next: 19:30, Argentina v France.',
    });
    expect(emptyText('live', '2026-11-23', '2026-11-23', LONDON)).toBe('No live matches today.');
  });
});
