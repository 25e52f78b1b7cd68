'use client';

import { useLive } from '@scoreline/live/react';
import { useEffect, useRef, useState } from 'react';
import { isCurrentVersion } from '../../../api/is-current-version.ts';

/** Before that a cache in front may still hold the answer from before the change. */
const CACHED_MS = 1500;
/** Spreads the pages that saw the same change, so that they do not all ask in the same instant. */
const SPREAD_MS = 3000;
/** However much happens, a page asks no more often: what changed meanwhile is read together. */
const PACE_MS = 5000;
/** An API that is away is asked again ever later, up to this: what follows from a change is not left as it was. */
const LONGEST_SPREAD_MS = 24_000;
/** A page that was read longer ago was gone back to: the router kept it as it was. */
const FRESH_MS = 15_000;

/**
 * What the server computes from matches, as it last said, and read again some seconds after one of them has changed.
 *
 * @param initial what came with the page
 * @param version any text that differs when something changed that it is computed from
 * @param initialVersion the same for what came with the page
 * @param path where the same is read from; null where there is nothing to read
 */
export const useReadAgain = <T extends { readonly serverTime: number } | null>(
  initial: T,
  version: string,
  initialVersion: string,
  path: string | null,
): T => {
  const [shown, setShown] = useState(initial);
  const readFor = useRef(initialVersion);
  const reader = useRef<Reader | null>(null);
  useEffect(() => {
    readFor.current = initialVersion;
    setShown(initial);
  }, [initial, initialVersion]);
  useEffect(() => {
    if (path === null) return;
    const created = createReader<T>(path, setShown);
    reader.current = created;
    return () => created.stop();
  }, [path]);
  const age = useLive().serverNow() - (initial?.serverTime ?? 0);
  const wasOld = useRef(age > FRESH_MS);
  useEffect(() => {
    if (wasOld.current) reader.current?.readSoon();
  }, []);
  useEffect(() => {
    if (readFor.current === version) return;
    readFor.current = version;
    reader.current?.readSoon();
  }, [version]);
  return shown;
};

interface Reader {
  readSoon(): void;
  stop(): void;
}

/** One request at a time, and one more for what changed while it ran. */
const createReader = <T>(path: string, read: (body: T) => void): Reader => {
  const abort = new AbortController();
  let isWaiting = false;
  let isReading = false;
  let isDue = false;
  let timer: ReturnType<typeof setTimeout>;
  let lastAt = Number.NEGATIVE_INFINITY;

  const readWithin = (spreadMs: number) => {
    if (isWaiting || abort.signal.aborted) return;
    isWaiting = true;
    const pause = Math.max(CACHED_MS, lastAt + PACE_MS - performance.now());
    timer = setTimeout(() => void run(spreadMs), pause + Math.random() * spreadMs);
  };

  const run = async (spreadMs: number) => {
    isWaiting = false;
    isReading = true;
    isDue = false;
    try {
      // The browser's own cache may answer with what it was told before the change.
      const answer = await fetch(path, { signal: abort.signal, cache: 'no-store' });
      if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
      const body = await answer.json();
      if (!isCurrentVersion<T>(body)) throw new Error(`${path} answered in another version`);
      if (abort.signal.aborted) return;
      lastAt = performance.now();
      read(body);
      if (isDue) readWithin(SPREAD_MS);
    } catch {
      readWithin(Math.min(spreadMs * 2, LONGEST_SPREAD_MS));
    } finally {
      isReading = false;
    }
  };

  return {
    readSoon() {
      if (isReading) isDue = true;
      else readWithin(SPREAD_MS);
    },
    stop() {
      clearTimeout(timer);
      abort.abort();
    },
  };
};
