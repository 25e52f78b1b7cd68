import type { Summary } from '@scoreline/match';
import type { Board, BoardUpdated } from '@scoreline/protocol';
import { isMisplaced } from './board-merge.ts';

/** A cache may hold the old board for a moment; after so many answers the API means what it says. */
const ANSWERS = 3;

export interface Strays {
  /** Notes matches that seem to be missing from the board, or too much on it. False: none that is news. */
  notice(board: Board, updates: BoardUpdated['matches']): boolean;
  /** To be called with each answer: some are still not where they should be, and worth asking again. */
  remain(board: Board): boolean;
}

/**
 * Matches that the board should have, or have no longer. Whether they belong on it is for the API to say: a board may
 * be of one status only, and then it is not asked about the same match at every goal.
 */
export const createStrays = (): Strays => {
  const pending = new Map<string, { readonly summary: Summary; answersLeft: number }>();
  const settled = new Map<string, string>();
  const readingOf = ({ status, kickoffAt }: Summary) => `${status} ${kickoffAt}`;

  return {
    notice(board, updates) {
      const news = updates.filter(
        ({ matchId, summary }) =>
          isMisplaced(board, matchId, summary) && settled.get(matchId) !== readingOf(summary),
      );
      for (const { matchId, summary } of news) pending.set(matchId, { summary, answersLeft: ANSWERS });
      return news.length > 0;
    },
    remain(board) {
      for (const [matchId, stray] of pending) {
        stray.answersLeft -= 1;
        const isHome = !isMisplaced(board, matchId, stray.summary);
        if (isHome || stray.answersLeft === 0) pending.delete(matchId);
        if (!isHome && stray.answersLeft === 0) settled.set(matchId, readingOf(stray.summary));
      }
      return pending.size > 0;
    },
  };
};
