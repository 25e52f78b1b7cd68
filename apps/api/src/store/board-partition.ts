import { isAhead, STATUSES, type Status } from '@scoreline/match';
import type { Competition, FoldedGroup } from '@scoreline/protocol';

interface StatusCount {
  readonly competitionId: string;
  readonly status: Status;
  readonly matches: number;
}

export interface PartitionOptions {
  /** The number of matches to send, roughly: a competition is sent whole or not at all. */
  readonly most: number;
  /** Competitions with such matches come first, then those with matches ahead, then the others. */
  readonly first: readonly Status[];
  /** IDs of competitions that are always sent. */
  readonly opened: ReadonlySet<string>;
}

/** Splits a large board: the competitions to send whole, and the match counts of the others. */
export const partitionBoard = (
  competitions: readonly Competition[],
  counts: readonly StatusCount[],
  { most, first, opened }: PartitionOptions,
): { readonly open: readonly string[]; readonly folded: readonly FoldedGroup[] } => {
  const statusesOf = new Map<string, Partial<Record<Status, number>>>();
  for (const { competitionId, status, matches } of counts)
    statusesOf.set(competitionId, { ...statusesOf.get(competitionId), [status]: matches });
  const groups = competitions.map((competition) => {
    const statuses = statusesOf.get(competition.id) ?? {};
    const has = (is: (status: Status) => boolean) =>
      STATUSES.some((status) => statuses[status] !== undefined && is(status));
    const rank = has((status) => first.includes(status)) ? 0 : has(isAhead) ? 1 : 2;
    const total = Object.values(statuses).reduce((sum, matches) => sum + matches, 0);
    return { competition, statuses, rank, total };
  });
  const open: string[] = [];
  const folded: FoldedGroup[] = [];
  let left = most;
  for (const { competition, statuses, total } of groups.toSorted((a, b) => a.rank - b.rank)) {
    if (opened.has(competition.id)) open.push(competition.id);
    else if (left === most || (left >= total && folded.length === 0)) {
      open.push(competition.id);
      left -= total;
    } else folded.push({ competition, statuses });
  }
  return { open, folded };
};
