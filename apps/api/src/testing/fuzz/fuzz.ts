import { Agent } from 'node:http';
import { commandAnswer, person, problem } from '@scoreline/protocol';
import fc from 'fast-check';
import { OWNER, readFeedKey } from '../api.ts';
import { kickOff, startPlay } from '../commands.ts';
import type { startApiProcess } from '../processes.ts';
import { type Case, casesOf } from './cases.ts';
import { Known } from './known.ts';
import { type Document, readDocument, routesOf } from './schema.ts';
import {
  type Credentials,
  describeSent,
  type Got,
  learnFrom,
  requestOf,
  type SentRequest,
  send,
} from './send.ts';

type ApiProcess = Awaited<ReturnType<typeof startApiProcess>>;

/** Requests that are under way at the same time. */
const AT_ONCE = 8;
/** The route that takes commands, as the document writes it. */
const COMMANDS = '/v1/matches/{id}/commands';
/** Addresses that they seem to come from: how many may come from one is another test. */
const ADDRESSES = 64;

export interface Tally {
  /** How many answers of each status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** The routes that answered with 2xx at least once. */
  readonly reached: ReadonlySet<string>;
  /** The commands that were taken, as match and revision: a repeated one is told the revision that it has. */
  readonly taken: ReadonlySet<string>;
}

/** Somebody of each kind to send requests, and a few matches that are being played. */
export const prepare = async (api: ApiProcess, dataDir: string) => {
  const owner = await api.signIn(OWNER.email, OWNER.password);
  const body = { name: 'Scorer', email: 'scorer@example.org', password: 'scorer of the day', role: 'scorer' };
  const scorer = person.parse((await api.ask('POST', '/v1/people', { as: owner, body })).json());
  const known = new Known();
  // Of the people only where scorers are named, so that nobody takes away what this one may do.
  known.add('scorers', scorer.id);
  for (const sport of ['football', 'tennis'] as const)
    for (let count = 0; count < 2; count += 1) {
      const match = await api.newMatch({}, sport);
      const [id] = await api.play(match.id, sport === 'football' ? kickOff : startPlay);
      await api.ask('PUT', `/v1/matches/${match.id}/scorers`, { as: owner, body: { scorers: [scorer.id] } });
      known.add('matches', match.id);
      known.learn('matches', match.id, { revision: 1 });
      known.add('competitions', match.competitionId);
      known.add('teams', match.home.id, match.away.id);
      known.add('incidents', id ?? '');
    }
  const origin = api.url;
  const credentials: Credentials = {
    nobody: {},
    owner: { ...owner, origin },
    scorer: { ...(await api.signIn(body.email, body.password)), origin },
    feed: { authorization: `Bearer ${readFeedKey(dataDir).key}` },
  };
  const document = readDocument((await api.ask('GET', '/v1/openapi.json')).json());
  return { api, known, credentials, document };
};

export type Prepared = Awaited<ReturnType<typeof prepare>>;

/** So many requests to all routes of the document; more to those that take more kinds of bodies. */
export const generate = (document: Document, size: number, seed: number): Case[] => {
  const routes = routesOf(document);
  const weights = routes.map(({ body }) => 1 + Math.min(25, choicesIn(document, body)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cases = routes.flatMap((route, index) => {
    const numRuns = Math.ceil((size * (weights[index] ?? 1)) / total);
    return fc.sample(casesOf(document, route), { numRuns, seed: seed + index });
  });
  // Mixed, so that what one route makes another one finds.
  return (
    fc
      .sample(fc.shuffledSubarray(cases, { minLength: cases.length }), { numRuns: 1, seed })[0]
      ?.slice(0, size) ?? []
  );
};

/** How many shapes a body has to choose from, all named shapes looked into. */
const choicesIn = (document: Document, schema: unknown): number => {
  const text = JSON.stringify(schema ?? {});
  const named = [...text.matchAll(/schemas\/(\w+)"/g)].map(
    ([, name = '']) => document.components.schemas[name],
  );
  return (
    (text.match(/"const"/g)?.length ?? 0) + named.reduce((sum, one) => sum + choicesIn(document, one), 0)
  );
};

/** Sends them all, several at a time. Rejects at the first answer that is not as every answer must be. */
export const sendAll = async (
  { api, known, credentials }: Prepared,
  cases: readonly Case[],
): Promise<Tally> => {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const statuses = new Map<number, number>();
  const reached = new Set<string>();
  const taken = new Set<string>();
  let next = 0;
  const sender = async () => {
    for (let at = next++; at < cases.length; at = next++) {
      const one = cases[at];
      if (one === undefined) return;
      const { headers, ...rest } = requestOf(one, known, credentials);
      const sent = { ...rest, headers: { 'x-forwarded-for': `192.0.2.${at % ADDRESSES}`, ...headers } };
      const got = await send(api.url, agent, sent).catch((error: unknown) => {
        throw new Error(`Request ${at}: ${error}\n${describeSent(sent)}`);
      });
      const fault = faultOf(sent, got);
      if (fault !== undefined)
        throw new Error(
          `Request ${at}: ${fault}\n${describeSent(sent)}\n${got.status} ${got.type} ${got.text.slice(0, 1_000)}\n${api.out.slice(-3).join('\n')}`,
        );
      statuses.set(got.status, (statuses.get(got.status) ?? 0) + 1);
      if (got.status < 300 && one.method === one.route.method) {
        reached.add(`${one.route.method} ${one.route.path}`);
        if (one.route.path === COMMANDS)
          taken.add(`${sent.about} ${commandAnswer.parse(JSON.parse(got.text)).revision}`);
      }
      learnFrom(known, one, sent.about, got);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
  } finally {
    agent.destroy();
  }
  return { statuses, reached, taken };
};

/** What is wrong with an answer, whatever was asked; undefined when nothing is. */
const faultOf = ({ method }: SentRequest, { status, type, text }: Got): string | undefined => {
  if (status >= 500) return 'a server error';
  if (status < 300 || status === 304) return undefined;
  if (type !== 'application/problem+json; charset=utf-8') return 'an error that is not problem details';
  if (method === 'HEAD') return undefined;
  const told = problem.safeParse(JSON.parse(text));
  if (!told.success) return `problem details that are none: ${told.error.message}`;
  return told.data.status === status ? undefined : 'another status in the problem details';
};

/** Which routes of a document no request has reached. */
export const unreached = (document: Document, { reached }: Tally): string[] =>
  routesOf(document)
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !reached.has(route));
