import { randomUUID } from 'node:crypto';
import {
  type Competition,
  commandAnswer,
  competition,
  fixture,
  logPage,
  type NewMatch,
  problem,
  snapshot,
  team,
} from '@scoreline/protocol';
import { z } from 'zod';

/** Somebody who asks: with a cookie from the site's own page, with a key, or nobody. */
export type Credentials =
  | { readonly cookie: string; readonly origin?: string | null }
  | { readonly key: string }
  | null;

export interface RequestOptions {
  readonly as?: Credentials;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  json(): unknown;
}

const credentials = (as: Credentials, url: string): Record<string, string> => {
  if (as === null) return {};
  if ('key' in as) return { authorization: `Bearer ${as.key}` };
  const origin = as.origin === undefined ? url : as.origin;
  return origin === null ? { cookie: as.cookie } : { cookie: as.cookie, origin };
};

/** Asks an API by HTTP, as anybody would. A string and bytes are sent as they are, anything else as JSON. */
export const createClient = (url: string, feed: Credentials) => {
  const ask = async (
    method: string,
    path: string,
    { as = null, body, headers = {} }: RequestOptions = {},
  ) => {
    const hasBody = body !== undefined;
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...credentials(as, url),
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(hasBody
        ? { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) }
        : {}),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: (): unknown => JSON.parse(text),
    } satisfies TestResponse;
  };

  /** Makes something as the feed, and reads what was made. */
  const make = async <T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T> => {
    const answer = await ask('POST', path, { as: feed, body });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return schema.parse(answer.json());
  };

  const newMatch = async (wanted: Partial<NewMatch> = {}, sport: Competition['sport'] = 'football') => {
    const { id } = await make('/v1/competitions', { name: 'Cup', season: '2026', sport }, competition);
    const home = await make('/v1/teams', { name: 'Ashford' }, team);
    const away = await make('/v1/teams', { name: 'Brigton' }, team);
    const kickoffAt = Date.UTC(2026, 5, 11, 19);
    const sides = { homeId: home.id, awayId: away.id };
    return make('/v1/matches', { competitionId: id, ...sides, kickoffAt, ...wanted }, fixture);
  };

  const post = (
    matchId: string,
    command: unknown,
    { as = feed, ...more }: RequestOptions & { request?: object } = {},
  ) =>
    ask('POST', `/v1/matches/${matchId}/commands`, {
      as,
      body: { commandId: randomUUID(), command, ...more.request },
    });

  return {
    url,
    ask,
    newMatch,
    /** Posts a command under a new id. */
    post,
    /** Posts commands that must be accepted, one after the other. Resolves to the ids they were posted under. */
    play: async (matchId: string, ...commands: readonly object[]): Promise<string[]> => {
      const ids: string[] = [];
      for (const command of commands) {
        const commandId = randomUUID();
        const answer = await post(matchId, command, { request: { commandId } });
        if (answer.status !== 200) throw new Error(`${JSON.stringify(command)}: ${answer.text}`);
        commandAnswer.parse(answer.json());
        ids.push(commandId);
      }
      return ids;
    },
    snapshotOf: async (matchId: string) =>
      snapshot.parse((await ask('GET', `/v1/matches/${matchId}`)).json()),
    logOf: async (matchId: string) =>
      logPage.parse((await ask('GET', `/v1/matches/${matchId}/log`)).json()).entries,
    signIn: async (email: string, password: string): Promise<{ readonly cookie: string }> => {
      const answer = await ask('POST', '/api/auth/sign-in/email', {
        body: { email, password },
        // Each from an address of its own: how many may sign in from one is another test.
        headers: { 'x-forwarded-for': anyAddress() },
      });
      if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.text}`);
      return { cookie: cookieOf(answer.headers) };
    },
  };
};

export type Client = ReturnType<typeof createClient>;

/** The cookies that an answer sets, as a browser would send them. */
export const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** A public address out of the range for documentation. */
export const anyAddress = (): string => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;

/** The problem details of an answer, which must be such. */
export const problemOf = (answer: TestResponse) => {
  const type = answer.headers.get('content-type');
  if (type !== 'application/problem+json; charset=utf-8') throw new Error(`${type}: ${answer.text}`);
  return problem.parse(answer.json());
};

export const kindOf = (answer: TestResponse): string | undefined => problemOf(answer).type.split('/').at(-1);

/** The revision an answer to a command gives. */
export const revisionOf = (answer: TestResponse): number =>
  z.looseObject({ revision: z.int() }).parse(answer.json()).revision;
