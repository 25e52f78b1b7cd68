import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { appFile, freePort, sleep } from '@scoreline/testbed';
import { z } from 'zod';
import type { Database } from '../databases/database.ts';
import { PLAYED } from '../sports/played-match.ts';
import { type ProbedServer, startProbed } from './probed-server.ts';
import { SOKETI_SECRET } from './soketi.ts';

const created = z.looseObject({ id: z.string() });
const OWNER = { email: 'owner@example.org', password: 'bench of the owner' } as const;
/** The API limits the commands a second of one key. With this many keys, the limit is never reached. */
const KEY_COUNT = 20;

export interface Api {
  readonly port: number;
  readonly server: ProbedServer;
  /** Creates a match and kicks it off. Resolves with its id. */
  newMatch(): Promise<string>;
  /** Records a goal. Resolves with the milliseconds that it took; rejects unless it was accepted. */
  score(matchId: string): Promise<number>;
  post(path: string, body: object): Promise<unknown>;
  /** Resolves when the outbox is empty. */
  waitUntilPublished(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the API alone on this database. Without a `soketiUrl`, broadcasts stay in the outbox. */
export const startApi = async ({ dataDir, env }: Database, soketiUrl?: string): Promise<Api> => {
  const port = await freePort();
  const server = await startProbed({
    name: 'API',
    file: appFile('api'),
    env: {
      ...env,
      API_PORT: String(port),
      SCORELINE_DATA_DIR: dataDir,
      SCORELINE_SOKETI_SECRET: SOKETI_SECRET,
      SOKETI_URL: soketiUrl ?? `http://127.0.0.1:${await freePort()}`,
      SCORELINE_OWNER_EMAIL: OWNER.email,
      SCORELINE_OWNER_PASSWORD: OWNER.password,
      LOG_LEVEL: 'silent',
    },
    healthUrl: `http://127.0.0.1:${port}/health`,
  });
  const agent = new Agent({ keepAlive: true });
  const keys = await createKeys(`http://127.0.0.1:${port}`);

  // Like many feeds behind a proxy: the API also limits the commands a second of one address.
  let requests = 0;
  const post = (path: string, body: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const turn = requests++;
      const headers = {
        authorization: `Bearer ${keys[turn % keys.length]}`,
        'content-type': 'application/json',
        'x-forwarded-for': `198.51.100.${(turn % 250) + 1}`,
      };
      const outgoing = request({ port, path, method: 'POST', agent, headers }, (answer) => {
        let answerText = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          answerText += part;
        });
        answer.on('end', () => {
          const { statusCode = 0 } = answer;
          if (statusCode < 300) resolve(JSON.parse(answerText));
          else reject(new Error(`${path}: ${statusCode} ${answerText}`));
        });
      });
      outgoing.on('error', reject);
      outgoing.end(text);
    });
  const command = (matchId: string, wanted: object) =>
    post(`/v1/matches/${matchId}/commands`, { commandId: randomUUID(), command: wanted });

  let fixture: Promise<readonly [string, string, string]> | undefined;
  const create = async (path: string, body: object) => created.parse(await post(path, body)).id;
  const createFixture = async () =>
    [
      await create('/v1/competitions', { name: 'Cup', season: '2026', sport: PLAYED.sport }),
      await create('/v1/teams', { name: 'Ashford Town' }),
      await create('/v1/teams', { name: 'Brigton Rovers' }),
    ] as const;

  return {
    port,
    server,
    post,
    newMatch: async () => {
      fixture ??= createFixture();
      const [competitionId, homeId, awayId] = await fixture;
      const id = await create('/v1/matches', { competitionId, homeId, awayId, kickoffAt: Date.now() });
      await command(id, PLAYED.kickOff);
      return id;
    },
    score: async (matchId) => {
      const began = performance.now();
      await command(matchId, PLAYED.homeGoal);
      return performance.now() - began;
    },
    waitUntilPublished: () => waitUntilPublished(port),
    stop: async () => {
      agent.destroy();
      await server.stop();
    },
  };
};

const createdKey = z.looseObject({ key: z.string() });

/** Creates API keys as the owner. */
const createKeys = async (url: string): Promise<string[]> => {
  const post = async (path: string, body: object, cookie: string): Promise<Response> => {
    const headers = { 'content-type': 'application/json', origin: url, cookie };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const signedIn = await post('/api/auth/sign-in/email', OWNER, '');
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const keys: string[] = [];
  for (let n = 1; n <= KEY_COUNT; n += 1) {
    const answer = await post('/v1/keys', { name: `Bench ${n}` }, cookie);
    keys.push(createdKey.parse(await answer.json()).key);
  }
  return keys;
};

const health = z.looseObject({ broadcastsWaiting: z.int() });

const waitUntilPublished = async (port: number): Promise<void> => {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`);
    if (health.parse(await answer.json()).broadcastsWaiting === 0) return;
    await sleep(50);
  }
};
