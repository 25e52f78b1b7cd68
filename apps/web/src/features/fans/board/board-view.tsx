'use client';

import type { BoardQuery } from '@scoreline/live/board-query';
import { useServerNow } from '@scoreline/live/react';
import { isUnderWayAt } from '@scoreline/match';
import type { Board } from '@scoreline/protocol';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Day } from '../../../locale/day.ts';
import { namesOf } from '../../../locale/isolate.ts';
import { Announcer } from '../announcements/announcer.tsx';
import { isFollowed, NO_FAVOURITES } from '../favourites/favourites.ts';
import { followedFirst, followedOnly } from '../favourites/followed-first.ts';
import { useFavourites } from '../favourites/use-favourites.ts';
import { usePrePaintCleanup } from '../favourites/use-pre-paint-cleanup.ts';
import { StableLayout } from '../layout-stability/stable-layout.tsx';
import { tabTitle } from '../match-row/tab-title.ts';
import { addCounts, type BoardFilter, type Counts, countsOf } from './board-filter.ts';
import { BoardGroups } from './board-groups.tsx';
import { orderBoard } from './board-order.ts';
import { FilterNav } from './filter-nav.tsx';
import { onDay } from './on-day.ts';
import { filterBoard } from './seen-matches.ts';
import { useLiveBoard } from './use-live-board.ts';
import { useSeenMatches } from './use-seen-matches.ts';

interface Props {
  readonly board: Board;
  /** What is asked for when it is read again. */
  readonly query: BoardQuery;
  /** How many matches of a large day came with their count alone, as the page was rendered. */
  readonly foldedCounts: Counts;
  readonly day: Day;
  readonly today: Day;
  readonly show: BoardFilter;
  /** The title of the page, in whose place the score of what is followed stands while it is played. */
  readonly title: string;
  /** Shown instead of an empty board. */
  readonly children: ReactNode;
  /** Shown instead of an empty board of what is followed. */
  readonly nothingFollowed: ReactNode;
}

const MINUTE_MS = 60_000;

/** A board that stays current, with what this fan follows first. */
export const BoardView = ({
  board: initial,
  query,
  foldedCounts,
  day,
  today,
  show,
  title,
  children,
  nothingFollowed,
}: Props) => {
  const favourites = useFavourites();
  const live = useLiveBoard(initial, query, favourites);
  // What nobody attends to any more stops counting as live while the page is open.
  const now = useServerNow(MINUTE_MS, initial.serverTime);
  const board = useMemo(() => onDay({ ...live, serverTime: now }), [live, now]);
  usePrePaintCleanup();
  const seen = useSeenMatches(initial, board, show);
  const ordered = useMemo(() => orderBoard(filterBoard(board, seen), seen), [board, seen]);
  const { yours, groups } = useMemo(() => {
    const arranged = followedFirst(ordered, favourites);
    // The server does not know whose matches they are: it sends them all, and the device shows its own.
    return show === 'mine' && favourites !== NO_FAVOURITES ? followedOnly(arranged, favourites) : arranged;
  }, [ordered, favourites, show]);
  const announced = useMemo(
    () =>
      board.competitions.flatMap(({ matches }) =>
        matches.map(({ match, summary }) => ({
          id: match.id,
          names: namesOf(match),
          summary,
          isFollowed: isFollowed(favourites, match),
        })),
      ),
    [board, favourites],
  );
  const tab = tabTitle(yours, title, now);
  useEffect(() => {
    document.title = `${tab} · Scoreline`;
  }, [tab]);
  const isLive = announced.some(({ summary }) => isUnderWayAt(summary, now));
  const rows = [{ matches: yours }, ...groups]
    .map(({ matches }) => matches.map(({ match }) => match.id).join())
    .join(' ');
  const isEmpty = yours.length + groups.length === 0;
  // An empty list is what the page came with. An answer has those that are still folded, or none at all.
  const counts = countsOf(board);
  const isAsRendered = board.folded?.length === 0;
  return (
    <div data-live={isLive || undefined}>
      {initial.competitions.length > 0 && (
        <FilterNav
          show={show}
          day={day}
          today={today}
          counts={isAsRendered ? addCounts(counts, foldedCounts) : counts}
        />
      )}
      <Announcer matches={announced} />
      <StableLayout of={[rows]}>
        {isEmpty && (show === 'mine' ? nothingFollowed : children)}
        <BoardGroups yours={yours} groups={groups} show={show} renderedAt={initial.serverTime} />
      </StableLayout>
    </div>
  );
};
