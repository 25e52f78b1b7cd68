'use client';

import type { SearchPage, SearchResult } from '@scoreline/protocol';
import { useEffect, useRef, useState } from 'react';
import { isCurrentVersion } from '../../../api/is-current-version.ts';

export interface SearchState {
  readonly state: 'found' | 'failed';
  /** What was asked for. */
  readonly text: string;
  readonly results: readonly SearchResult[];
}

/** Short enough to feel instant, long enough that a word is one question and not seven. */
const PAUSE_MS = 60;

/** What is found for a text; while the next answer is on its way, the last one. */
export const useSearch = (text: string, initial: Omit<SearchState, 'state'>): SearchState => {
  const [found, setFound] = useState<SearchState>({ ...initial, state: 'found' });
  const wanted = text.trim();
  const answered = useRef(initial.text.trim());
  useEffect(() => {
    if (wanted === answered.current) return;
    answered.current = '';
    if (wanted === '') {
      setFound({ state: 'found', text: '', results: [] });
      return;
    }
    const abort = new AbortController();
    const wait = setTimeout(() => {
      search(wanted, abort.signal)
        .then((results) => {
          answered.current = wanted;
          setFound({ state: 'found', text: wanted, results });
        })
        .catch(() => {
          if (!abort.signal.aborted) setFound((last) => ({ ...last, state: 'failed' }));
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [wanted]);
  return found;
};

const search = async (text: string, signal: AbortSignal): Promise<readonly SearchResult[]> => {
  const response = await fetch(`/v1/search?q=${encodeURIComponent(text)}`, { signal });
  if (!response.ok) throw new Error(`the search answered ${response.status}`);
  const page = await response.json();
  if (!isCurrentVersion<SearchPage>(page)) throw new Error('the search answered in another version');
  return page.results;
};
