'use client';

import type { ConnectionState } from '@scoreline/live';
import { useEffect, useState } from 'react';
import { isKeptPage, keepClock, keptClock } from './device/kept-clock.ts';

const EVERY_MS = 10_000;

/**
 * When the server was last heard of, for a page that was opened from the device and has not heard of it since; else
 * null. While the server is heard of, its clock is kept for such a page, every time `now` has gone ten seconds on.
 */
export const useKeptSince = (state: ConnectionState, now: number, serverNow: () => number): number | null => {
  const [since, setSince] = useState<number | null>(null);
  const isHeard = state === 'live' || state === 'polling';
  const tick = Math.floor(now / EVERY_MS);
  useEffect(() => {
    if (isKeptPage()) setSince(keptClock()?.heardAt ?? null);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tick is what makes it run again
  useEffect(() => {
    if (!isHeard) return;
    setSince(null);
    keepClock(serverNow());
  }, [isHeard, tick, serverNow]);
  return since;
};
