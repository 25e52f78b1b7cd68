'use client';

import type { ConnectionState } from '@scoreline/live';
import { useEffect, useState } from 'react';
import { isOfflinePage, loadServerClock, saveServerClock } from './server-clock.ts';

const EVERY_MS = 10_000;

/**
 * When the server was last heard of, for a page that was opened from the device and has not heard of it since; else
 * null. While the server is heard of, its clock is kept for such a page, every time `now` has gone ten seconds on.
 */
export const useOfflineSince = (
  state: ConnectionState,
  now: number,
  serverNow: () => number,
): number | null => {
  const [since, setSince] = useState<number | null>(null);
  const isHeard = state === 'live' || state === 'polling';
  const tick = Math.floor(now / EVERY_MS);
  useEffect(() => {
    if (isOfflinePage()) setSince(loadServerClock()?.heardAt ?? null);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tick is what makes it run again
  useEffect(() => {
    if (!isHeard) return;
    setSince(null);
    saveServerClock(serverNow());
  }, [isHeard, tick, serverNow]);
  return since;
};
