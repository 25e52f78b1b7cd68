import { Refused, type Scores } from '@scoreline/import';
import {
  type CompetitionPage,
  type Competitions,
  commandAnswer,
  competition,
  competitionPage,
  competitions,
  fixture,
  logPage,
  problem,
  snapshot,
  team,
} from '@scoreline/protocol';
import type { z } from 'zod';
import { Failure } from '../failure.ts';
import type { Instance } from './find.ts';
import { type RetryOptions, retryUnavailable, Unavailable } from './retry.ts';

/** The scores API as a feed uses it: the routes that anybody with a key may use. */
export interface ScoresApi extends Scores {
  readonly url: string;
  /** Whether somebody is there and takes the key. Throws a {@link Failure} that says what to do. */
  greet(): Promise<void>;
  readCompetitions(): Promise<Competitions>;
  readCompetition(idOrSlug: string): Promise<CompetitionPage>;
}

const TIMEOUT_MS = 30_000;

const secondsOf = (answer: Response): number | null => {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : null;
};

/** One request. Throws {@link Unavailable} for what may work later, {@link Refused} for what will not. */
const ask = async (instance: Instance, path: string, body: object | null, signal?: AbortSignal) => {
  const { key, apiUrl: url = instance.url } = instance;
  let answer: Response;
  let text: string;
  try {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    answer = await fetch(`${url}${path}`, {
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === null ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    text = await answer.text();
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    throw new Unavailable(`${url} does not answer${reason === '' ? '' : ` (${reason})`}.`);
  }
  if (answer.status === 429 || answer.status >= 500)
    throw new Unavailable(`${url} answers ${answer.status}.`, secondsOf(answer));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Failure(`${url} is not Scoreline: ${path} does not answer in JSON.`);
  }
  if (answer.ok) return { json, isNew: answer.status === 201 };
  const said = problem.safeParse(json);
  if (!said.success) throw new Failure(`${url} is not Scoreline: it answers ${answer.status} to ${path}.`);
  if (answer.status === 401)
    throw new Failure(`${url} refuses the key: ${said.data.detail} Set SCORELINE_API_KEY to another one.`);
  throw new Refused(said.data);
};

const parseAs = <T>(schema: z.ZodType<T>, json: unknown, url: string): T => {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Failure(
    `${url} is another version of Scoreline: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is unexpected'}.`,
  );
};

export const openScoresApi = (instance: Instance, retryOptions: RetryOptions): ScoresApi => {
  const { url } = instance;
  const { signal } = retryOptions;
  const once = (path: string, body: object | null = null) => ask(instance, path, body, signal);
  const read = async <T>(schema: z.ZodType<T>, path: string) =>
    parseAs(schema, (await retryUnavailable(() => once(path), retryOptions)).json, url);
  const send = async <T>(schema: z.ZodType<T>, path: string, body: object) => {
    const { json, isNew } = await retryUnavailable(() => once(path, body), retryOptions);
    return { value: parseAs(schema, json, url), isNew };
  };
  const match = (id: string) => `/v1/matches/${encodeURIComponent(id)}`;
  return {
    url,
    greet: async () => {
      try {
        await once('/v1/me');
      } catch (error) {
        if (error instanceof Unavailable)
          throw new Failure(`${error.message} Is it running? \`npm start\` starts it.`);
        throw error;
      }
    },
    enterCompetition: async (wanted) => (await send(competition, '/v1/competitions', wanted)).value,
    enterTeam: async (wanted) => (await send(team, '/v1/teams', wanted)).value,
    enterMatch: async (wanted) => {
      const { value, isNew } = await send(fixture, '/v1/matches', wanted);
      return { match: value, isNew };
    },
    post: async (id, request) => (await send(commandAnswer, `${match(id)}/commands`, request)).value,
    readMatch: (id, at) => read(snapshot, at === undefined ? match(id) : `${match(id)}?at=${at}`),
    readLog: (id, after = 0) => read(logPage, `${match(id)}/log?after=${after}`),
    readCompetitions: () => read(competitions, '/v1/competitions'),
    readCompetition: (idOrSlug) => read(competitionPage, `/v1/competitions/${encodeURIComponent(idOrSlug)}`),
  };
};
