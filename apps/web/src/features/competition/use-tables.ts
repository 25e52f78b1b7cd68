'use client';

import type { StandingsPage } from '@scoreline/protocol';
import { useEffect, useRef, useState } from 'react';

type Tables = StandingsPage['tables'];

/** Spreads the pages that saw the same goal, so that they do not all ask in the same instant. */
const SPREAD_MS = 3000;
/** Before that a cache in front may still hold the table from before the score. */
const CACHED_MS = 1500;
/** An API that is away is asked again ever later, up to this: a table is not left as it was. */
const LONGEST_SPREAD_MS = 24_000;

/**
 * The tables as the server last computed them, read again some time after `scores` has changed.
 *
 * @param page the tables as they came with the page
 * @param scores any text that differs when a score does
 */
export const useTables = (page: StandingsPage, scores: string): Tables => {
  const { competitionId, of, tables: initial } = page;
  const [tables, setTables] = useState(initial);
  const known = useRef(scores);
  useEffect(() => setTables(initial), [initial]);
  useEffect(() => {
    if (known.current === scores) return;
    const abort = new AbortController();
    let wait: ReturnType<typeof setTimeout>;
    const readWithin = (withinMs: number) => {
      wait = setTimeout(
        () => {
          readTables(competitionId, of, abort.signal).then(
            (read) => {
              known.current = scores;
              setTables(read);
            },
            () => {
              if (!abort.signal.aborted) readWithin(Math.min(withinMs * 2, LONGEST_SPREAD_MS));
            },
          );
        },
        CACHED_MS + Math.random() * withinMs,
      );
    };
    readWithin(SPREAD_MS);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [competitionId, of, scores]);
  return tables;
};

const readTables = async (
  competitionId: string,
  of: StandingsPage['of'],
  signal: AbortSignal,
): Promise<Tables> => {
  const response = await fetch(`/v1/competitions/${competitionId}/standings?of=${of}`, { signal });
  if (!response.ok) throw new Error(`the tables were answered with ${response.status}`);
  const page: StandingsPage = await response.json();
  return page.tables;
};
