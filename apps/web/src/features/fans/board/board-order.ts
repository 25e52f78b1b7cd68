import { isOver, isUnderWayAt } from '@scoreline/match';
import type { Board, BoardMatch } from '@scoreline/protocol';
import type { SeenMatches } from './seen-matches.ts';

export type BoardGroup = Board['competitions'][number];

/** Live before what is to come, before what is over. */
const rank = ({ summary }: BoardMatch, at: number): number =>
  isUnderWayAt(summary, at) ? 0 : isOver(summary.status) || summary.status === 'postponed' ? 2 : 1;

/** Among equals the order of the API is kept, which is by name: a browser's first comparison of names takes 50 ms on a phone. */
const byRank =
  (at: number) =>
  (a: BoardMatch, b: BoardMatch): number =>
    rank(a, at) - rank(b, at) ||
    // What is over: the latest first.
    (rank(a, at) === 2
      ? b.summary.kickoffAt - a.summary.kickoffAt
      : a.summary.kickoffAt - b.summary.kickoffAt);

/**
 * Competitions with live matches first, and so within each. Rows stay where the reader saw them first, and only what is
 * new finds its place.
 */
export const orderBoard = (board: Board, seen: SeenMatches): BoardGroup[] => {
  const { serverTime } = board;
  const compare = byRank(serverTime);
  const thenOf = (one: BoardMatch): BoardMatch => seen.get(one.match.id)?.first ?? one;
  const groups = board.competitions.map(({ competition, matches }) => ({
    competition,
    matches: matches.toSorted((a, b) => compare(thenOf(a), thenOf(b))),
  }));
  const first = ({ matches }: BoardGroup): BoardMatch | undefined => matches.map(thenOf).toSorted(compare)[0];
  return groups
    .filter(({ matches }) => matches.length > 0)
    .toSorted((a, b) => {
      const [one, other] = [first(a), first(b)];
      return (
        (one === undefined ? 3 : rank(one, serverTime)) - (other === undefined ? 3 : rank(other, serverTime))
      );
    });
};
