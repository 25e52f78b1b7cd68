import type { Summary } from '@scoreline/match';
import type { Board, BoardUpdated } from '@scoreline/protocol';
import { isMisplaced } from './board-merge.ts';

/** A cache may hold the old board for a moment; after so many answers, the answer is taken as the API's. */
const MAX_ANSWERS = 3;

export interface MisplacedMatches {
  /** Notes matches that seem to be missing from the board or wrongly on it. False when none of them is new. */
  note(board: Board, updates: BoardUpdated['matches']): boolean;
  /** To be called with each answer. True while some are still misplaced and worth another request. */
  recheck(board: Board): boolean;
}

/**
 * Remembers matches that are missing from the board or wrongly on it, until the API has answered. Only the API knows
 * whether they belong on it: a board may show one status only. Once it has answered, a match is not asked about again at
 * every goal.
 *
 * @param now epoch milliseconds of the server's clock
 */
export const createMisplacedMatches = (now: () => number): MisplacedMatches => {
  const pending = new Map<string, { readonly summary: Summary; answersLeft: number }>();
  const settled = new Map<string, string>();
  const placeOf = ({ status, kickoffAt }: Summary) => `${status} ${kickoffAt}`;

  return {
    note(board, updates) {
      const unsettled = updates.filter(
        ({ matchId, summary }) =>
          isMisplaced(board, matchId, summary, now()) && settled.get(matchId) !== placeOf(summary),
      );
      for (const { matchId, summary } of unsettled)
        pending.set(matchId, { summary, answersLeft: MAX_ANSWERS });
      return unsettled.length > 0;
    },
    recheck(board) {
      for (const [matchId, match] of pending) {
        match.answersLeft -= 1;
        const isPlaced = !isMisplaced(board, matchId, match.summary, now());
        if (isPlaced || match.answersLeft === 0) pending.delete(matchId);
        if (!isPlaced && match.answersLeft === 0) settled.set(matchId, placeOf(match.summary));
      }
      return pending.size > 0;
    },
  };
};
