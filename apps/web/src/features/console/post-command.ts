import { commandAnswer, logPage } from '@scoreline/protocol';
import { askApi } from '../admin/ask-api.ts';
import type { Sent, Waiting } from './queue.ts';
import { type LoggedEntry, toEntries } from './read-log.ts';

/** Sends one command of a match, and says what became of it in the queue's words. */
export const postCommand =
  (matchId: string) =>
  async ({ commandId, expectedRevision, at, command }: Waiting): Promise<Sent> => {
    const path = `/v1/matches/${encodeURIComponent(matchId)}/commands`;
    const body = { commandId, expectedRevision, at, command };
    const answer = await askApi({ method: 'POST', path, body }, commandAnswer);
    if (answer.kind === 'done') return { kind: 'accepted', revision: answer.value.revision };
    if (answer.kind === 'unreachable') return { kind: 'unreachable' };
    const { status, detail, rule, revision } = answer.problem;
    if (status === 401) return { kind: 'signedOut' };
    if (status === 409) return { kind: 'conflict', detail, revision: revision ?? 0 };
    if (status === 408 || status === 429 || status >= 500)
      return { kind: 'unreachable', retryAfterMs: answer.retryAfterMs ?? 0 };
    return { kind: 'refused', detail, ...(rule === undefined ? {} : { rule }) };
  };

/** Reads the log after a revision. Rejects when it cannot be read. */
export const readLogOf =
  (matchId: string) =>
  async (after: number): Promise<readonly LoggedEntry[]> => {
    const path = `/v1/matches/${encodeURIComponent(matchId)}/log?after=${after}`;
    const answer = await askApi({ method: 'GET', path }, logPage);
    if (answer.kind === 'done') return toEntries(answer.value);
    throw new Error(answer.kind === 'problem' ? answer.problem.detail : 'The log could not be read.');
  };

/** Waits; `wake` ends it early. */
export const pause = (ms: number): { readonly over: Promise<void>; readonly wake: () => void } => {
  let wake = () => {};
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, wake };
};
