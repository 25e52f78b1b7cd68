'use client';

import { joinConsole, type Scorer } from '@scoreline/live';
import { useLive } from '@scoreline/live/react';
import { type Scoring, scoring as scoringSchema } from '@scoreline/protocol';
import { useCallback, useEffect, useState } from 'react';
import { requestApi } from '../../../../api/request.ts';
import { isUnclaimed } from './current-scorer.ts';

export interface Scorers {
  /** The others who have this match's console open. Null while that is not known. */
  readonly others: readonly Scorer[] | null;
  /** Who scores it, as people have said. Null while that is not known. */
  readonly scoring: Scoring | null;
  /** Says that from now on it is oneself. */
  readonly takeOver: () => void;
  /** After a key was pressed: says the same if nobody has, or whoever has is gone; as soon as that is known. */
  readonly claim: () => void;
}

/** Who else is here, and who of them is scoring. */
export const useScorers = (matchId: string, ownId: string): Scorers => {
  const live = useLive();
  const [others, setOthers] = useState<readonly Scorer[] | null>(null);
  const [scoring, setScoring] = useState<Scoring | null>(null);
  const path = `/v1/matches/${encodeURIComponent(matchId)}/scoring`;
  /** An answer may overtake a message, so the later turn stays. */
  const learn = useCallback(
    (next: Scoring) => setScoring((known) => (known !== null && known.turn >= next.turn ? known : next)),
    [],
  );
  const ask = useCallback(
    async (turn: number | null) => {
      const answer = await requestApi(
        turn === null ? { method: 'GET', path } : { method: 'PUT', path, body: { turn } },
        scoringSchema,
      );
      if (answer.kind === 'done') learn(answer.value);
    },
    [path, learn],
  );
  useEffect(
    () =>
      joinConsole(live, matchId, {
        // Who comes and who was away may have missed a change, so it is asked for each time.
        present: (scorers) => {
          setOthers(scorers.filter(({ id }) => id !== ownId));
          void ask(null);
        },
        scoring: (changed) => {
          const next = scoringSchema.safeParse(changed);
          if (next.success) learn(next.data);
        },
        lost: () => setOthers(null),
        refused: () => setOthers(null),
      }),
    [live, matchId, ownId, ask, learn],
  );
  const takeOver = useCallback(() => {
    if (scoring !== null) void ask(scoring.turn);
  }, [ask, scoring]);
  const [isClaiming, setClaiming] = useState(false);
  useEffect(() => {
    if (!isClaiming || scoring === null || others === null) return;
    setClaiming(false);
    if (isUnclaimed(scoring, others, ownId)) takeOver();
  }, [isClaiming, scoring, others, ownId, takeOver]);
  const claim = useCallback(() => setClaiming(true), []);
  return { others, scoring, takeOver, claim };
};
