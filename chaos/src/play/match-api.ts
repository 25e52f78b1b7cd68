import { competition, fixture, logPage, snapshot, team } from '@scoreline/protocol';
import { z } from 'zod';
import type { Api } from '../system/system.ts';

const REQUEST_TIMEOUT_MS = 10_000;
const stateAt = z.looseObject({
  summary: z.looseObject({}),
  incidents: z.array(z.unknown()),
  lineups: z.looseObject({}),
});
export type MatchStateAt = z.infer<typeof stateAt>;

/** Requests of the run itself, which bypass the proxies. Rejects unless the answer is valid. */
export const createMatchApi = (apis: readonly Api[], key: string) => {
  let turn = 0;
  const request = async <T>(method: 'GET' | 'POST', path: string, schema: z.ZodType<T>, body?: unknown) => {
    turn += 1;
    const port = apis[turn % apis.length]?.port;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return schema.parse(JSON.parse(text));
  };
  return {
    makeCompetition: (body: object) => request('POST', '/v1/competitions', competition, body),
    makeTeam: (body: object) => request('POST', '/v1/teams', team, body),
    makeMatch: (body: object) => request('POST', '/v1/matches', fixture, body),
    snapshotOf: (matchId: string) => request('GET', `/v1/matches/${matchId}`, snapshot),
    /** What a match page shows, as it was at a revision. */
    stateAt: (matchId: string, revision: number): Promise<MatchStateAt> =>
      request('GET', `/v1/matches/${matchId}?at=${revision}`, stateAt),
    statusAt: async (matchId: string, revision: number): Promise<string> => {
      const at = z.looseObject({ summary: z.looseObject({ status: z.string() }) });
      return (await request('GET', `/v1/matches/${matchId}?at=${revision}`, at)).summary.status;
    },
    logOf: async (matchId: string) => (await request('GET', `/v1/matches/${matchId}/log`, logPage)).entries,
  };
};

export type MatchApi = ReturnType<typeof createMatchApi>;
