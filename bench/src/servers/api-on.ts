import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { appFile, freePort, sleep } from '@scoreline/testbed';
import { z } from 'zod';
import type { Place } from '../databases/place.ts';
import { type Probed, startProbed } from './probed.ts';
import { SOKETI_SECRET } from './soketi-alone.ts';

const made = z.looseObject({ id: z.string() });

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
      LOG_LEVEL: 'silent',
    },
    healthUrl: `http://127.0.0.1:${port}/health`,
  });
  const agent = new Agent({ keepAlive: true });
  const key = readFileSync(`${dataDir}/feed-key`, 'utf8').trim();
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };

  // As many senders behind a proxy: the API limits how many commands a second one address may post.
  let requests = 0;
  const post = (path: string, body: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const from = { 'x-forwarded-for': `198.51.100.${(requests++ % 250) + 1}` };
      const asked = request(
        { port, path, method: 'POST', agent, headers: { ...headers, ...from } },
        (answer) => {
          let said = '';
          answer.setEncoding('utf8').on('data', (part: string) => {
            said += part;
          });
          answer.on('end', () => {
            const { statusCode = 0 } = answer;
            if (statusCode < 300) resolve(JSON.parse(said));
            else reject(new Error(`${path}: ${statusCode} ${said}`));
          });
        },
      );
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

const health = z.looseObject({ broadcastsWaiting: z.int() });

const settled = async (port: number): Promise<void> => {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`);
    if (health.parse(await answer.json()).broadcastsWaiting === 0) return;
    await sleep(50);
  }
};
