import { setTimeout as wait } from 'node:timers/promises';
import type { CommandRequest } from '@scoreline/protocol';
import { z } from 'zod';

const PATIENCE_MS = 4_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 1_500;
/** The sender is told that the command itself will never do. */
const FINAL = [400, 401, 403, 404, 409, 413, 415, 422];
/** It will, once the server's clock is no longer behind the scorer's. */
const AHEAD = '`at` lies in the future';
const answerShape = z.looseObject({ revision: z.int(), summary: z.looseObject({}) });

export type Posted =
  | { readonly is: 'acknowledged'; readonly revision: number; readonly summary: unknown }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'givenUp' };

export interface Post {
  readonly origin: string;
  readonly key: string;
  readonly matchId: string;
  readonly request: CommandRequest;
  /** Told of each attempt that was not answered with 200: a status, or why there was no answer. */
  readonly onTrouble: (what: string) => void;
  readonly signal: AbortSignal;
}

/** Sends a command until it is acknowledged, always under the same id. */
export const post = async ({ origin, key, matchId, request, onTrouble, signal }: Post): Promise<Posted> => {
  let pauseMs = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      const answer = await fetch(`${origin}/v1/matches/${matchId}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await answer.text();
      if (answer.status === 200) {
        const { revision, summary } = answerShape.parse(JSON.parse(text));
        return { is: 'acknowledged', revision, summary };
      }
      onTrouble(String(answer.status));
      if (FINAL.includes(answer.status) && !text.includes(AHEAD))
        return { is: 'refused', why: `${answer.status} ${text}` };
    } catch (error) {
      onTrouble(error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'cut off');
    }
    await wait(pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
  return { is: 'givenUp' };
};
