import { Refused, type Scores } from '@scoreline/import';
import { commandAnswer, competition, fixture, logPage, snapshot, team } from '@scoreline/protocol';
import type { z } from 'zod';
import { UNREACHABLE } from '../../../api/messages.ts';
import { type ApiRequest, type ApiResult, requestApi } from '../../../api/request.ts';

/** Why an import stops half-way. What was entered is kept, and the same import goes on from there. */
export class ImportStopped extends Error {}

const TRIES = 6;
const FIRST_PAUSE_MS = 500;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const mayWorkSoon = (answer: ApiResult<unknown>): boolean =>
  answer.kind === 'unreachable' ||
  (answer.kind === 'problem' && (answer.problem.status === 429 || answer.problem.status >= 500));

/** Asks until there is an answer, or it is time to tell. Everything an import sends may be sent twice. */
const persist = async <S extends z.ZodType>(request: ApiRequest, schema: S) => {
  for (let tries = 1; ; tries += 1) {
    const answer = await requestApi(request, schema);
    if (answer.kind === 'done') return answer;
    if (!mayWorkSoon(answer) || tries === TRIES) {
      if (answer.kind === 'unreachable') throw new ImportStopped(UNREACHABLE);
      const { status, detail, rule } = answer.problem;
      throw new Refused({ status, detail, ...(rule === undefined ? {} : { rule }) });
    }
    const wait = answer.kind === 'problem' ? answer.retryAfterMs : null;
    await pause(wait ?? FIRST_PAUSE_MS * 2 ** (tries - 1));
  }
};

const send = <S extends z.ZodType>(path: string, body: object, schema: S) =>
  persist({ method: 'POST', path, body }, schema);
const read = async <S extends z.ZodType>(path: string, schema: S) =>
  (await persist({ method: 'GET', path }, schema)).value;

const match = (id: string): string => `/v1/matches/${encodeURIComponent(id)}`;

/** The scores API as a signed-in editor's page uses it for an import. */
export const scoresClient: Scores = {
  enterCompetition: async (wanted) => (await send('/v1/competitions', wanted, competition)).value,
  enterTeam: async (wanted) => (await send('/v1/teams', wanted, team)).value,
  enterMatch: async (wanted) => {
    const { value, isNew } = await send('/v1/matches', wanted, fixture);
    return { match: value, isNew };
  },
  post: async (id, request) => (await send(`${match(id)}/commands`, request, commandAnswer)).value,
  readMatch: (id, at) => read(at === undefined ? match(id) : `${match(id)}?at=${at}`, snapshot),
  readLog: (id, after = 0) => read(`${match(id)}/log?after=${after}`, logPage),
};
