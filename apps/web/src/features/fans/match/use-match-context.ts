'use client';

import type { MatchContext, Snapshot } from '@scoreline/protocol';
import { useCompetitionChanges } from '../read-again/use-competition-changes.ts';
import { useReadAgain } from '../read-again/use-read-again.ts';

/** What surrounds a match: it changes with this match and with every other of its competition. */
export const useMatchContext = (
  initial: MatchContext | null,
  initialRevision: number,
  { competition, revision }: Snapshot,
): MatchContext | null => {
  const changes = useCompetitionChanges([competition.id]);
  return useReadAgain(
    initial,
    `${changes} ${revision}`,
    `0 ${initialRevision}`,
    initial && `/v1/matches/${initial.matchId}/context`,
  );
};
