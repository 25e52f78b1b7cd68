'use client';

import type { MatchContext } from '@scoreline/protocol';
import { useAfterScore } from '../after-score/use-after-score.ts';

/** What surrounds the match. Its table follows `score`, any text that differs when the table does. */
export const useMatchContext = (initial: MatchContext | null, score: string): MatchContext | null => {
  const hasTable = initial !== null && initial.table !== null;
  return useAfterScore(initial, score, hasTable ? `/v1/matches/${initial.matchId}/context` : null);
};
