import { setTimeout as wait } from 'node:timers/promises';
import type { CommandRequest } from '@scoreline/protocol';
import { z } from 'zod';

const REQUEST_TIMEOUT_MS = 4_000;
const FIRST_RETRY_MS = 200;
const MAX_RETRY_MS = 1_500;
/** The command itself will never be accepted. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 413, 415, 422];
/** Accepted later, when the server's clock is no longer behind the scorer's. */
const CLOCK_BEHIND = '`at` lies in the future';
const commandAnswer = z.looseObject({ revision: z.int(), summary: z.looseObject({}) });

export type CommandResult =
  | { readonly kind: 'acknowledged'; readonly revision: number; readonly summary: unknown }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'givenUp' };

export interface PostPlan {
  readonly origin: string;
  readonly key: string;
  readonly matchId: string;
  readonly request: CommandRequest;
  /** Called for each attempt that was not answered with 200: the status, or why there was no answer. */
  readonly onFailedAttempt: (what: string) => void;
  readonly signal: AbortSignal;
}

/** Sends a command until it is acknowledged or refused, always under the same id. */
export const postCommand = async ({
  origin,
  key,
  matchId,
  request,
  onFailedAttempt,
  signal,
}: PostPlan): Promise<CommandResult> => {
  let pauseMs = FIRST_RETRY_MS;
  while (!signal.aborted) {
    try {
      const answer = await fetch(`${origin}/v1/matches/${matchId}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      const text = await answer.text();
      if (answer.status === 200) {
        const { revision, summary } = commandAnswer.parse(JSON.parse(text));
        return { kind: 'acknowledged', revision, summary };
      }
      onFailedAttempt(String(answer.status));
      if (FINAL_STATUSES.includes(answer.status) && !text.includes(CLOCK_BEHIND))
        return { kind: 'refused', reason: `${answer.status} ${text}` };
    } catch (error) {
      onFailedAttempt(
        error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'connection lost',
      );
    }
    await wait(pauseMs);
    pauseMs = Math.min(pauseMs * 2, MAX_RETRY_MS);
  }
  return { kind: 'givenUp' };
};
