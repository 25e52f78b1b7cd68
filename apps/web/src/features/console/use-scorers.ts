'use client';

import { useLive } from '@scoreline/live/react';
import { useEffect, useState } from 'react';

/** Names of the others who have this match's console open. Empty while that is not known. */
export const useOthers = (matchId: string, ownId: string): readonly string[] => {
  const live = useLive();
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(
    () =>
      live.joinConsole(matchId, {
        present: (scorers) => setOthers(scorers.filter(({ id }) => id !== ownId).map(({ name }) => name)),
        lost: () => setOthers([]),
        refused: () => setOthers([]),
      }),
    [live, matchId, ownId],
  );
  return others;
};
