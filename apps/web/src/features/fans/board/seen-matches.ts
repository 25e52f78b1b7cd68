import type { Board, BoardMatch } from '@scoreline/protocol';
import { type BoardFilter, isShown } from './board-filter.ts';

interface SeenMatch {
  /** As it stood when the open page first had it. */
  readonly first: BoardMatch;
  /** Whether its status was ever one that the view shows. */
  readonly wasShown: boolean;
}

/** The matches that an open page has had, by id. */
export type SeenMatches = ReadonlyMap<string, SeenMatch>;

/** Adds what a board has beyond that; the same map where nothing is new. */
export const withSeen = (seen: SeenMatches, board: Board, show: BoardFilter): SeenMatches => {
  const news = board.competitions
    .flatMap(({ matches }) => matches)
    .map((one) => ({
      one,
      before: seen.get(one.match.id),
      isShown: isShown(show, one.summary, board.serverTime),
    }))
    .filter((now) => now.before === undefined || (now.isShown && !now.before.wasShown));
  if (news.length === 0) return seen;
  return new Map([
    ...seen,
    ...news.map(
      ({ one, before, isShown: wasShown }) =>
        [one.match.id, { first: before?.first ?? one, wasShown }] as const,
    ),
  ]);
};

/** Those of a board as it comes. */
export const seenOn = (board: Board, show: BoardFilter): SeenMatches => withSeen(new Map(), board, show);

/**
 * The matches to show. What an open page has shown stays, whatever became of it, because a row that vanishes at the final
 * whistle takes the result along.
 */
export const filterBoard = (board: Board, seen: SeenMatches): Board => ({
  ...board,
  competitions: board.competitions.map((group) => ({
    ...group,
    matches: group.matches.filter(({ match }) => seen.get(match.id)?.wasShown === true),
  })),
});
