'use client';

import type { MatchContext } from '@scoreline/protocol';
import { useEffect, useRef, useState } from 'react';

/** Spreads the pages that saw the same goal, so that they do not all ask in the same instant. */
const SPREAD_MS = 3000;

/**
 * What surrounds the match as the server last said, read again some time after `score` has changed.
 *
 * @param score any text that differs when the table does
 */
export const useMatchContext = (initial: MatchContext | null, score: string): MatchContext | null => {
  const [context, setContext] = useState(initial);
  const known = useRef(score);
  const matchId = initial?.matchId;
  const hasTable = initial?.table !== null;
  useEffect(() => {
    if (known.current === score || matchId === undefined || !hasTable) return;
    const abort = new AbortController();
    const wait = setTimeout(() => {
      fetch(`/v1/matches/${matchId}/context`, { signal: abort.signal })
        .then(async (response) => {
          if (!response.ok) return;
          const read: MatchContext = await response.json();
          known.current = score;
          setContext(read);
        })
        // The next goal, or the next visit, asks again; until then the table says what it said.
        .catch(() => {});
    }, Math.random() * SPREAD_MS);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [matchId, hasTable, score]);
  return context;
};
