'use client';

import type { MatchContext } from '@scoreline/protocol';
import { useRefetchAfterScore } from '../refetch-after-score/use-refetch-after-score.ts';

/** What surrounds the match. Its table follows `score`, any text that differs when the table does. */
export const useMatchContext = (initial: MatchContext | null, score: string): MatchContext | null => {
  const hasTable = initial !== null && initial.table !== null;
  return useRefetchAfterScore(initial, score, hasTable ? `/v1/matches/${initial.matchId}/context` : null);
};
