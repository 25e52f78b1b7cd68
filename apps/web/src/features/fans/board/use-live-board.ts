'use client';

import { boardStore } from '@scoreline/live';
import type { BoardQuery } from '@scoreline/live/board-query';
import { useBoard, useLive } from '@scoreline/live/react';
import type { Board } from '@scoreline/protocol';
import { useEffect, useMemo, useRef } from 'react';
import { type Favourites, idsOf } from '../favourites/favourites.ts';

/** As many as the API takes. */
const MOST_OPEN = 200;

/**
 * A board that stays current. Of a day too large to come whole, what this fan follows is asked for by itself.
 *
 * @param query what is asked for when it is read again
 */
export const useLiveBoard = (initial: Board, query: BoardQuery, favourites: Favourites): Board => {
  const live = useLive();
  const own = initial.folded === undefined ? '' : idsOf(favourites).join();
  const latest = useRef(initial);
  const store = useMemo(
    () =>
      boardStore(
        live,
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
  return board;
};
