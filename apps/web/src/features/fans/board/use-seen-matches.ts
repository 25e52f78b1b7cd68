import type { Board } from '@scoreline/protocol';
import { useMemo, useState } from 'react';
import type { BoardFilter } from './board-filter.ts';
import { type SeenMatches, seenOn, withSeen } from './seen-matches.ts';

/** The matches that this page has had since it was opened, or since it came anew. */
export const useSeenMatches = (initial: Board, board: Board, show: BoardFilter): SeenMatches => {
  const [kept, setKept] = useState(() => ({ initial, seen: seenOn(initial, show) }));
  const since = kept.initial === initial ? kept.seen : seenOn(initial, show);
  const seen = useMemo(() => withSeen(since, board, show), [since, board, show]);
  if (seen !== kept.seen) setKept({ initial, seen });
  return seen;
};
