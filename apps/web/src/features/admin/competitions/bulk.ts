import { several } from '@scoreline/import';
import type { Command } from '@scoreline/match';
import { type BoardMatch, commandAnswer } from '@scoreline/protocol';
import { errorText, requestApi } from '../../../api/request.ts';

/** Matches asked at the same time. */
const AT_ONCE = 4;

/** What is to be done with every match of a round. */
export type BulkChange =
  | { readonly kind: 'postpone'; readonly reason: string }
  | { readonly kind: 'move'; readonly days: number };

/** The same time of day so many days later, by the clock of the device. */
export const daysLater = (instant: number, days: number): number => {
  const date = new Date(instant);
  date.setDate(date.getDate() + days);
  return date.getTime();
};

export const commandOf = (bulk: BulkChange, { summary }: Pick<BoardMatch, 'summary'>): Command => {
  switch (bulk.kind) {
    case 'postpone':
      return { type: 'postponeMatch', ...(bulk.reason === '' ? {} : { reason: bulk.reason }) };
    case 'move':
      return { type: 'moveKickoff', kickoffAt: daysLater(summary.kickoffAt, bulk.days) };
    default:
      return bulk satisfies never;
  }
};

export interface BulkReport {
  readonly done: number;
  readonly refused: readonly { readonly matchId: string; readonly match: string; readonly reason: string }[];
}

/**
 * Posts the same kind of command to every match, the one way there is. `batch` names the attempt: with the same one
 * again, what was done is not done twice.
 */
export const runBulkChange = async (
  matches: readonly BoardMatch[],
  bulk: BulkChange,
  batch: string,
  onProgress: (done: number) => void,
): Promise<BulkReport> => {
  let count = 0;
  const outcomes = await several(matches, AT_ONCE, async (one) => {
    const body = { commandId: `bulk-${batch}-${one.match.id}`, command: commandOf(bulk, one) };
    const path = `/v1/matches/${one.match.id}/commands`;
    const answer = await requestApi({ method: 'POST', path, body }, commandAnswer);
    count += 1;
    onProgress(count);
    if (answer.kind === 'done') return null;
    const match = `${one.match.home.name} – ${one.match.away.name}`;
    return { matchId: one.match.id, match, reason: errorText(answer) };
  });
  const refused = outcomes.filter((one) => one !== null);
  return { done: matches.length - refused.length, refused };
};
