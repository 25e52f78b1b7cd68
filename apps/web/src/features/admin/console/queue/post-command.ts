import type { ServerClock } from '@scoreline/live';
import { commandAnswer, logPage, me } from '@scoreline/protocol';
import { requestApi } from '../../../../api/request.ts';
import { type LoggedEntry, toEntries } from '../../match-log/match-log.ts';
import { deviceClocks } from '../device/device-clocks.ts';
import * as messages from '../messages.ts';
import type { QueuedCommand, SendResult } from './queue-state.ts';
import { timeOf } from './tap-time.ts';

/**
 * Sends one command of a match, and says what became of it in the queue's words. What waited on the device is sent
 * only once it is sure that its own scorer is signed in, and again after a sign-in was needed; and only once the server
 * has told the time, where the device's own may be wrong.
 */
export const postCommand = (matchId: string, userId: string, clock: ServerClock) => {
  const path = `/v1/matches/${encodeURIComponent(matchId)}/commands`;
  let isSure = false;
  const whoIsHere = async (): Promise<SendResult | null> => {
    const answer = await requestApi({ method: 'GET', path: '/v1/me' }, me);
    if (answer.kind === 'unreachable') return { kind: 'unreachable' };
    if (answer.answeredAt !== null) clock.sample(answer.answeredAt);
    if (answer.kind === 'problem')
      return answer.problem.status === 401 ? { kind: 'signedOut' } : { kind: 'unreachable' };
    isSure = answer.value.id === userId;
    return isSure ? null : { kind: 'somebodyElse' };
  };
  return async (item: QueuedCommand): Promise<SendResult> => {
    const wrong = isSure && clock.isCertain() ? null : await whoIsHere();
    if (wrong !== null) return wrong;
    const { commandId, expectedRevision, command } = item;
    const at = timeOf(item, { ...deviceClocks(), serverNow: clock.now() });
    const post = (time: { at?: number }) =>
      requestApi(
        { method: 'POST', path, body: { commandId, expectedRevision, ...time, command } },
        commandAnswer,
      );
    const first = await post({ at });
    // Where even that time is not taken, the server's clock has been changed: it gives the time then.
    const answer = first.kind === 'problem' && first.problem.status === 400 ? await post({}) : first;
    if (answer.kind === 'done') return { kind: 'accepted', revision: answer.value.revision };
    if (answer.kind === 'unreachable') return { kind: 'unreachable' };
    const { status, detail, rule, revision } = answer.problem;
    if (status === 401) {
      isSure = false;
      return { kind: 'signedOut' };
    }
    if (status === 409 && revision !== undefined) return { kind: 'conflict', detail, revision };
    if (status === 408 || status === 429 || status >= 500)
      return { kind: 'unreachable', retryAfterMs: answer.retryAfterMs ?? 0 };
    return { kind: 'refused', detail, ...(rule === undefined ? {} : { rule }) };
  };
};

/** Reads the log after a revision. Rejects when it cannot be read. */
export const readLogOf =
  (matchId: string) =>
  async (after: number): Promise<readonly LoggedEntry[]> => {
    const path = `/v1/matches/${encodeURIComponent(matchId)}/log?after=${after}`;
    const answer = await requestApi({ method: 'GET', path }, logPage);
    if (answer.kind === 'done') return toEntries(answer.value);
    throw new Error(answer.kind === 'problem' ? answer.problem.detail : messages.LOG_UNREADABLE);
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
