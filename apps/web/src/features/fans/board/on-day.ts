import { isOngoing } from '@scoreline/match';
import type { Board } from '@scoreline/protocol';

/** Without what is still being played, where the board's day is over: that stands on today's. */
export const onDay = (board: Board): Board => {
  if (board.to > board.serverTime) return board;
  return {
    ...board,
    competitions: board.competitions.map((group) => ({
      ...group,
      matches: group.matches.filter(({ summary }) => !isOngoing(summary, board.serverTime)),
    })),
  };
};
