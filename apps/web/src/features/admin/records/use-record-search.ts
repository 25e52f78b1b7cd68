'use client';

import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { errorText, requestApi } from '../../../api/request.ts';

const WAIT_MS = 80;

export interface RecordSearch<T> {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly isArchived: boolean;
  readonly setArchived: (isArchived: boolean) => void;
  readonly found: T;
  /** Why nothing newer could be read, or null. */
  readonly fault: string | null;
  /** Asks once more, after something was changed. */
  readonly refresh: () => void;
}

/** What the API finds for what is typed, and what was found before until then. `first` is what the page came with, or was read with again. */
export const useRecordSearch = <T>(path: string, schema: z.ZodType<T>, first: T): RecordSearch<T> => {
  const [typed, setTyped] = useState('');
  const [isArchived, setArchived] = useState(false);
  const [found, setFound] = useState(first);
  const [fault, setFault] = useState<string | null>(null);
  const query = isArchived ? 'archived=true' : `q=${encodeURIComponent(typed.trim())}`;
  const [shownQuery, setShownQuery] = useState('q=');
  const [given, setGiven] = useState(first);
  if (given !== first) {
    setGiven(first);
    if (shownQuery === 'q=') setFound(first);
  }
  useEffect(() => {
    if (query === shownQuery) return;
    let isOld = false;
    const timer = setTimeout(async () => {
      const answer = await requestApi({ method: 'GET', path: `${path}?${query}` }, schema);
      if (isOld) return;
      setShownQuery(query);
      setFault(answer.kind === 'done' ? null : errorText(answer));
      if (answer.kind === 'done') setFound(answer.value);
    }, WAIT_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [query, shownQuery, path, schema]);
  const refresh = () => setShownQuery('');
  return { typed, setTyped, isArchived, setArchived, found, fault, refresh };
};
