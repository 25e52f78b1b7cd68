'use client';

import { useEffect, useRef, useState } from 'react';
import { isCurrentVersion } from '../../../api/is-current-version.ts';

/** Before that a cache in front may still hold the answer from before the score. */
const CACHED_MS = 1500;
/** Spreads the pages that saw the same goal, so that they do not all ask in the same instant. */
const SPREAD_MS = 3000;
/** An API that is away is asked again ever later, up to this: what follows from a score is not left as it was. */
const LONGEST_SPREAD_MS = 24_000;

/**
 * What the server computes from scores, as it last said, and read again some seconds after `scores` has changed.
 *
 * @param initial what came with the page
 * @param scores any text that differs when a score does
 * @param path where the same is read from; null where it is not worth reading again
 */
export const useRefetchAfterScore = <T>(initial: T, scores: string, path: string | null): T => {
  const [shown, setShown] = useState(initial);
  /** The scores that what is shown is for; null while it is not known. A goal that was cancelled is two changes. */
  const shownFor = useRef<string | null>(scores);
  useEffect(() => setShown(initial), [initial]);
  useEffect(() => {
    if (path === null || shownFor.current === scores) return;
    shownFor.current = null;
    const abort = new AbortController();
    let wait: ReturnType<typeof setTimeout>;
    const readWithin = (withinMs: number) => {
      const read = async () => {
        try {
          // The browser's own cache may answer with what it was told before the score (`stale-while-revalidate`).
          const answer = await fetch(path, { signal: abort.signal, cache: 'no-store' });
          if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
          const body = await answer.json();
          if (!isCurrentVersion<T>(body)) throw new Error(`${path} answered in another version`);
          if (abort.signal.aborted) return;
          shownFor.current = scores;
          setShown(body);
        } catch {
          if (!abort.signal.aborted) readWithin(Math.min(withinMs * 2, LONGEST_SPREAD_MS));
        }
      };
      wait = setTimeout(() => void read(), CACHED_MS + Math.random() * withinMs);
    };
    readWithin(SPREAD_MS);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [path, scores]);
  return shown;
};
