import { isAhead, isOver, isUnderWayAt, type News, STATUSES, type Status } from '@scoreline/match';
import type { Board, FoldedGroup } from '@scoreline/protocol';
import type { Day } from '../../../locale/day.ts';

/** What of a day's matches a board shows. Part of its address, so that it can be shared. */
export const BOARD_FILTERS = ['all', 'live', 'finished', 'upcoming', 'mine'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** The address of a board. Today's has no day in it, so that a page left open for a night can be reloaded. */
export const boardHref = (day: Day, today: Day, show: BoardFilter, open: readonly string[] = []): string => {
  const query = new URLSearchParams();
  if (day !== today) query.set('day', day);
  if (show !== 'all') query.set('show', show);
  if (open.length > 0) query.set('open', open.join(','));
  return query.size === 0 ? '/' : `/?${query}`;
};

/** Whether a filter shows a match, as it stands at `now`. */
export const isShown = (
  show: BoardFilter,
  summary: { readonly status: Status; readonly news?: News },
  now: number,
): boolean => {
  switch (show) {
    case 'live':
      return isUnderWayAt(summary, now);
    case 'finished':
      return isOver(summary.status);
    case 'upcoming':
      return isAhead(summary.status);
    case 'all':
    // Only the device knows whose they are.
    case 'mine':
      return true;
    default:
      return show satisfies never;
  }
};

/** How many of a folded competition's matches a view has. */
export const foldedCount = ({ statuses }: FoldedGroup, show: BoardFilter): number =>
  STATUSES.reduce((sum, status) => sum + (isShown(show, { status }, 0) ? (statuses[status] ?? 0) : 0), 0);

export type Counts = Readonly<Record<BoardFilter, number | null>> & {
  readonly all: number;
  readonly live: number;
};

/** How many matches each view has at the board's time, those of folded competitions counted; null where only the device knows. */
export const countsOf = (board: Pick<Board, 'competitions' | 'folded' | 'serverTime'>): Counts => {
  const all = board.competitions.flatMap(({ matches }) => matches);
  const count = (show: BoardFilter) =>
    all.filter(({ summary }) => isShown(show, summary, board.serverTime)).length +
    (board.folded ?? []).reduce((sum, group) => sum + foldedCount(group, show), 0);
  return {
    all: count('all'),
    live: count('live'),
    finished: count('finished'),
    upcoming: count('upcoming'),
    mine: null,
  };
};

/** Both together. */
export const addCounts = (one: Counts, other: Counts): Counts => ({
  all: one.all + other.all,
  live: one.live + other.live,
  finished: (one.finished ?? 0) + (other.finished ?? 0),
  upcoming: (one.upcoming ?? 0) + (other.upcoming ?? 0),
  mine: null,
});
