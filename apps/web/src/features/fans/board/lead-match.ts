import { hasScore, isUnderWayAt, readResult } from '@scoreline/match';
import type { Board } from '@scoreline/protocol';
import { orderBoard } from './board-order.ts';
import { seenOn } from './seen-matches.ts';

/** Id of the match to show beside the board: the first that is live, or the latest that was played; or none. */
export const leadMatch = (board: Board): string | null => {
  const all = orderBoard(board, seenOn(board, 'all')).flatMap(({ matches }) => matches);
  const isPlayed = ({ summary }: (typeof all)[number]) =>
    readResult(summary).ending !== null && hasScore(summary);
  const lead =
    all.find(({ summary }) => isUnderWayAt(summary, board.serverTime)) ??
    all.filter(isPlayed).toSorted((a, b) => b.summary.kickoffAt - a.summary.kickoffAt)[0];
  return lead?.match.id ?? null;
};
