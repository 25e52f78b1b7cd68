import { isOnBoardOf, type Summary } from '@scoreline/match';
import type { Board, BoardMatch, BoardUpdated } from '@scoreline/protocol';

/** What this page knows of a board. */
export interface KnownBoard {
  readonly board: Board;
  /** The highest known revision of each match on the board. */
  readonly latest: ReadonlyMap<string, number>;
}

/** All matches on the board, in its order. */
export const matchesOf = (board: Board): BoardMatch[] => board.competitions.flatMap(({ matches }) => matches);

/** What is known from one answer alone. */
export const toKnownBoard = (board: Board): KnownBoard => ({
  board,
  latest: revisionsOf(board),
});

/** The server has a newer revision of some match. */
export const isBoardBehind = ({ board, latest }: KnownBoard): boolean =>
  matchesOf(board).some(({ match, summary }) => summary.revision < (latest.get(match.id) ?? 0));

/** It has an older summary of some match than the other board. */
export const isBoardOlder = (board: Board, other: Board): boolean => {
  const revisions = revisionsOf(other);
  return matchesOf(board).some(({ match, summary }) => summary.revision < (revisions.get(match.id) ?? 0));
};

/** Applies newer summaries of matches on the board. What did not change keeps its identity. */
export const applySummaries = (known: KnownBoard, updates: BoardUpdated['matches']): KnownBoard => {
  const newest = new Map(updates.map(({ matchId, summary }) => [matchId, summary]));
  const board = withNewerSummaries(known.board, newest);
  if (board === known.board) return known;
  return { board, latest: maxRevisions(known.latest, revisionsOf(board)) };
};

/** Takes the matches from the answer, and for each match the newer of both summaries. */
export const applyBoard = (known: KnownBoard, answer: Board): KnownBoard => {
  const ours = new Map(matchesOf(known.board).map(({ match, summary }) => [match.id, summary]));
  const board = withNewerSummaries(answer, ours);
  const revisions = revisionsOf(board);
  const kept = [...known.latest].filter(([id]) => revisions.has(id));
  return { board, latest: maxRevisions(new Map(kept), revisions) };
};

/** Notes revisions from a heartbeat. Matches that are not on the board are ignored. */
export const noteRevisions = (known: KnownBoard, revisions: Readonly<Record<string, number>>): KnownBoard => {
  const newer = Object.entries(revisions).filter(
    ([id, revision]) => (known.latest.get(id) ?? revision) < revision,
  );
  return newer.length === 0 ? known : { ...known, latest: maxRevisions(known.latest, new Map(newer)) };
};

/** The match is on this board and does not belong on one of its span, or the other way round. */
export const isMisplaced = (board: Board, matchId: string, summary: Summary, at: number): boolean =>
  matchesOf(board).some(({ match }) => match.id === matchId) !== isOnBoardOf(board, summary, at);

const revisionsOf = (board: Board): Map<string, number> =>
  new Map(matchesOf(board).map(({ match, summary }) => [match.id, summary.revision]));

const maxRevisions = (heardOf: ReadonlyMap<string, number>, revisions: ReadonlyMap<string, number>) => {
  const all = new Map(heardOf);
  for (const [id, revision] of revisions) all.set(id, Math.max(revision, all.get(id) ?? 0));
  return all;
};

const withNewerSummaries = (board: Board, summaries: ReadonlyMap<string, Summary>): Board => {
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
