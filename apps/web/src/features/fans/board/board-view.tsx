'use client';

import type { BoardQuery } from '@scoreline/live/board-query';
import { useBoard, useLive } from '@scoreline/live/react';
import { isUnderWay } from '@scoreline/match';
import type { Board } from '@scoreline/protocol';
import Link from 'next/link';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Day } from '../../../locale/day.ts';
import { Announcer } from '../announcements/announcer.tsx';
import { idsOf, isFollowed, NO_FAVOURITES } from '../favourites/favourites.ts';
import { followedFirst } from '../favourites/followed-first.ts';
import { Star } from '../favourites/star.tsx';
import { useFavourites } from '../favourites/use-favourites.ts';
import { usePrePaintCleanup } from '../favourites/use-pre-paint-cleanup.ts';
import { StableLayout } from '../layout-stability/stable-layout.tsx';
import { addCounts, type BoardFilter, type Counts, countsOf, filterBoard } from './board-filter.ts';
import { orderBoard } from './board-order.ts';
import { FilterNav } from './filter-nav.tsx';
import { MatchRow } from './match-row.tsx';
import { tabTitle } from './tab-title.ts';

/** As many as the API takes. */
const MOST_OPEN = 200;

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
  const live = useLive();
  const favourites = useFavourites();
  const own = initial.folded === undefined ? '' : idsOf(favourites).join();
  // Of a day too large to come whole, what this fan follows is asked for by itself.
  const latest = useRef(initial);
  const store = useMemo(
    () =>
      live.boardStore(
        latest.current,
        own === ''
          ? query
          : { ...query, open: [...(query.open ?? []), ...own.split(',')].slice(0, MOST_OPEN) },
      ),
    [live, query, own],
  );
  useEffect(() => store.adopt(initial), [store, initial]);
  const board = useBoard(store);
  useEffect(() => {
    latest.current = board;
  }, [board]);
  usePrePaintCleanup();
  const ordered = useMemo(
    () => orderBoard(filterBoard(board, initial, show), initial),
    [board, initial, show],
  );
  const { yours, groups } = useMemo(() => {
    const arranged = followedFirst(ordered, favourites);
    // The server does not know whose matches they are: it sends them all, and the device shows its own.
    if (show !== 'mine' || favourites === NO_FAVOURITES) return arranged;
    const pinned = arranged.groups.filter(({ competition }) =>
      favourites.competitions.includes(competition.id),
    );
    return { yours: arranged.yours, groups: pinned };
  }, [ordered, favourites, show]);
  const announced = useMemo(
    () =>
      board.competitions.flatMap(({ matches }) =>
        matches.map(({ match, summary }) => ({
          id: match.id,
          names: { home: match.home.name, away: match.away.name },
          summary,
          isFollowed: isFollowed(favourites, match),
        })),
      ),
    [board, favourites],
  );
  const tab = tabTitle(yours, title);
  useEffect(() => {
    document.title = `${tab} · Scoreline`;
  }, [tab]);
  const isLive = announced.some(({ summary }) => isUnderWay(summary.status));
  const renderedAt = initial.serverTime;
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
        <div className="board-groups" data-show={show}>
          <section aria-labelledby="yours">
            <div className={`yours-heading ${yours.length > 0 ? 'flex' : 'hidden'}`}>
              <h2 id="yours">Following</h2>
            </div>
            <ul>
              {yours.map((entry) => (
                <MatchRow
                  key={entry.match.id}
                  entry={entry}
                  renderedAt={renderedAt}
                  competition={entry.competition}
                  isYours
                />
              ))}
            </ul>
          </section>
          {groups.map(({ competition, matches }) => (
            <section
              key={competition.id}
              aria-labelledby={`c-${competition.id}`}
              data-competition={competition.id}
            >
              <div className="group-heading">
                <h2 id={`c-${competition.id}`}>
                  <Link
                    href={`/competition/${competition.slug}`}
                    prefetch={false}
                    className="no-underline hover:underline"
                  >
                    {competition.name} <span className="font-normal text-muted">{competition.season}</span>
                  </Link>
                </h2>
                <Star
                  kind="competitions"
                  id={competition.id}
                  name={`${competition.name} ${competition.season}`}
                />
              </div>
              <ul>
                {matches.map((entry) => (
                  <MatchRow
                    key={entry.match.id}
                    entry={entry}
                    renderedAt={renderedAt}
                    competition={competition}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </StableLayout>
    </div>
  );
};
