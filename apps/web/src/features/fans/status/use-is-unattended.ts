'use client';

import { useLive } from '@scoreline/live/react';
import { isUnattended, type Summary } from '@scoreline/match';
import { useSyncExternalStore } from 'react';

const EVERY_MS = 60_000;

/** Whether nothing has been heard of a match for longer than its sport allows. Renders only when that changes. */
export const useIsUnattended = (summary: Summary, renderedAt: number): boolean => {
  const ticker = useLive().ticker(EVERY_MS);
  return useSyncExternalStore(
    ticker.subscribe,
    () => isUnattended(summary, ticker.getSnapshot()),
    () => isUnattended(summary, renderedAt),
  );
};
