import type { Summary } from '@scoreline/match';
import type { Board, BoardMatch, BoardUpdated } from '@scoreline/protocol';

/** A board as far as this page knows it. */
export interface KnownBoard {
  readonly board: Board;
  /** The highest revision that was heard of, for each match on the board. */
  readonly heardOf: ReadonlyMap<string, number>;
}

const matchesOf = (board: Board): BoardMatch[] => board.competitions.flatMap(({ matches }) => matches);

export const knownBoard = (board: Board): KnownBoard => ({
  board,
  heardOf: new Map(matchesOf(board).map(({ match, summary }) => [match.id, summary.revision])),
});

export const isBoardBehind = ({ board, heardOf }: KnownBoard): boolean =>
  matchesOf(board).some(({ match, summary }) => summary.revision < (heardOf.get(match.id) ?? 0));

/** It holds an older summary of a match than the other. */
export const isOlderThan = (board: Board, other: Board): boolean => {
  const revisions = revisionsOf(other);
  return matchesOf(board).some(({ match, summary }) => summary.revision < (revisions.get(match.id) ?? 0));
};

/** Takes the newer summaries of matches on the board. What did not change keeps its identity. */
export const takeSummaries = (known: KnownBoard, updates: BoardUpdated['matches']): KnownBoard => {
  const newest = new Map(updates.map(({ matchId, summary }) => [matchId, summary]));
  const board = withNewer(known.board, newest);
  if (board === known.board) return known;
  return { board, heardOf: raised(known.heardOf, revisionsOf(board)) };
};

/** Takes who is on the board from the answer, and for each match the newer of both summaries. */
export const takeBoard = (known: KnownBoard, answer: Board): KnownBoard => {
  const ours = new Map(matchesOf(known.board).map(({ match, summary }) => [match.id, summary]));
  const board = withNewer(answer, ours);
  const revisions = revisionsOf(board);
  const remembered = [...known.heardOf].filter(([id]) => revisions.has(id));
  return { board, heardOf: raised(new Map(remembered), revisions) };
};

export const hearOfRevisions = (
  known: KnownBoard,
  revisions: Readonly<Record<string, number>>,
): KnownBoard => {
  const news = Object.entries(revisions).filter(
    ([id, revision]) => (known.heardOf.get(id) ?? revision) < revision,
  );
  return news.length === 0 ? known : { ...known, heardOf: raised(known.heardOf, new Map(news)) };
};

/** It is on this board and its kick-off is not, or the other way round. */
export const isMisplaced = (board: Board, matchId: string, { kickoffAt }: Summary): boolean => {
  const isDue = kickoffAt >= board.from && kickoffAt < board.to;
  return matchesOf(board).some(({ match }) => match.id === matchId) !== isDue;
};

const revisionsOf = (board: Board): Map<string, number> =>
  new Map(matchesOf(board).map(({ match, summary }) => [match.id, summary.revision]));

const raised = (heardOf: ReadonlyMap<string, number>, revisions: ReadonlyMap<string, number>) => {
  const all = new Map(heardOf);
  for (const [id, revision] of revisions) all.set(id, Math.max(revision, all.get(id) ?? 0));
  return all;
};

const withNewer = (board: Board, summaries: ReadonlyMap<string, Summary>): Board => {
  const competitions = board.competitions.map((group) => {
    const matches = group.matches.map((entry) => {
      const summary = summaries.get(entry.match.id);
      return summary !== undefined && summary.revision > entry.summary.revision
        ? { ...entry, summary }
        : entry;
    });
    return matches.some((entry, index) => entry !== group.matches[index]) ? { ...group, matches } : group;
  });
  return competitions.some((group, index) => group !== board.competitions[index])
    ? { ...board, competitions }
    : board;
};
