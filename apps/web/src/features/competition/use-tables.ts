'use client';

import type { StandingsPage } from '@scoreline/protocol';
import { useEffect, useRef, useState } from 'react';

type Tables = StandingsPage['tables'];

/** Spreads the pages that saw the same goal, so that they do not all ask in the same instant. */
const SPREAD_MS = 3000;

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
    const wait = setTimeout(() => {
      readTables(competitionId, of, abort.signal)
        .then((read) => {
          known.current = scores;
          if (read !== null) setTables(read);
        })
        // The next score, or the next visit, asks again; until then the table says what it said.
        .catch(() => {});
    }, Math.random() * SPREAD_MS);
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
): Promise<Tables | null> => {
  const response = await fetch(`/v1/competitions/${competitionId}/standings?of=${of}`, { signal });
  if (!response.ok) return null;
  const page: StandingsPage = await response.json();
  return page.tables;
};
