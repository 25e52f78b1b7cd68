import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { appFile, freePort, sleep } from '@scoreline/testbed';
import { z } from 'zod';
import type { Place } from '../databases/place.ts';
import { type Probed, startProbed } from './probed.ts';
import { SOKETI_SECRET } from './soketi-alone.ts';

const made = z.looseObject({ id: z.string() });
const OWNER = { email: 'owner@example.org', password: 'bench of the owner' } as const;
/** The API limits how many commands a second may be posted under one key. So many keys are never limited. */
const KEYS = 20;

export interface Api {
  readonly port: number;
  readonly probed: Probed;
  /** Makes a football match and kicks it off. Resolves to its id. */
  newMatch(): Promise<string>;
  /** One more goal. Rejects unless it was accepted; resolves to how long that took, in milliseconds. */
  score(matchId: string): Promise<number>;
  post(path: string, body: object): Promise<unknown>;
  /** Resolves when no broadcast waits. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** The API alone, on this database. Without a `soketiUrl` broadcasts wait in the outbox. */
export const startApi = async ({ dataDir, env }: Place, soketiUrl?: string): Promise<Api> => {
  const port = await freePort();
  const probed = await startProbed({
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
  const keys = await makeKeys(`http://127.0.0.1:${port}`);

  // As many feeds behind a proxy: the API limits how many commands a second one address may post, too.
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
      const asked = request({ port, path, method: 'POST', agent, headers }, (answer) => {
        let said = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          said += part;
        });
        answer.on('end', () => {
          const { statusCode = 0 } = answer;
          if (statusCode < 300) resolve(JSON.parse(said));
          else reject(new Error(`${path}: ${statusCode} ${said}`));
        });
      });
      asked.on('error', reject);
      asked.end(text);
    });
  const command = (matchId: string, wanted: object) =>
    post(`/v1/matches/${matchId}/commands`, { commandId: randomUUID(), command: wanted });

  let shared: Promise<readonly [string, string, string]> | undefined;
  const make = async (path: string, body: object) => made.parse(await post(path, body)).id;
  const setting = async () =>
    [
      await make('/v1/competitions', { name: 'Cup', season: '2026', sport: 'football' }),
      await make('/v1/teams', { name: 'Ashford Town' }),
      await make('/v1/teams', { name: 'Brigton Rovers' }),
    ] as const;

  return {
    port,
    probed,
    post,
    newMatch: async () => {
      shared ??= setting();
      const [competitionId, homeId, awayId] = await shared;
      const id = await make('/v1/matches', { competitionId, homeId, awayId, kickoffAt: Date.now() });
      await command(id, { type: 'startPeriod', period: '1H' });
      return id;
    },
    score: async (matchId) => {
      const began = performance.now();
      await command(matchId, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
      return performance.now() - began;
    },
    settle: () => settled(port),
    stop: async () => {
      agent.destroy();
      await probed.stop();
    },
  };
};

const madeKey = z.looseObject({ key: z.string() });

/** Keys that the owner makes. */
const makeKeys = async (url: string): Promise<string[]> => {
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
  for (let n = 1; n <= KEYS; n += 1) {
    const answer = await post('/v1/keys', { name: `Bench ${n}` }, cookie);
    keys.push(madeKey.parse(await answer.json()).key);
  }
  return keys;
};

const health = z.looseObject({ broadcastsWaiting: z.int() });

const settled = async (port: number): Promise<void> => {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`);
    if (health.parse(await answer.json()).broadcastsWaiting === 0) return;
    await sleep(50);
  }
};
