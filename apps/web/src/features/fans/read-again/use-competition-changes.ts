'use client';

import { watchCompetitions } from '@scoreline/live';
import { useLive } from '@scoreline/live/react';
import { useEffect, useState } from 'react';

/** How often matches of these competitions have changed since the page was opened, whether or not it shows them. */
export const useCompetitionChanges = (competitionIds: readonly string[]): number => {
  const live = useLive();
  const [changes, setChanges] = useState(0);
  const all = competitionIds.join();
  useEffect(
    () => watchCompetitions(live, all === '' ? [] : all.split(','), () => setChanges((before) => before + 1)),
    [live, all],
  );
  return changes;
};
