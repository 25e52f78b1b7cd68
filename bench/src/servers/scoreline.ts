import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appServer, freePort, type Server } from '@scoreline/testbed';
import { z } from 'zod';

const SECRET = 'only-for-bench';

export interface Scoreline {
  readonly api: Server;
  readonly soketi: Server;
  readonly apiPort: number;
  readonly soketiPort: number;
  /** The gateway and the pages; null when they were not asked for. */
  readonly webPort: number | null;
  readonly folder: string;
  /** Asks the API with a key that may do everything that is needed here. Rejects unless it says yes. */
  ask<T>(path: string, schema: z.ZodType<T>, body?: object): Promise<T>;
  stop(): Promise<void>;
}

export interface ScorelinePlan {
  readonly hasWeb: boolean;
}

/** The system as `npm start` runs it, on SQLite and in a folder of its own. */
export const startScoreline = async ({ hasWeb }: ScorelinePlan): Promise<Scoreline> => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-bench-'));
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', clean);
  // Whoever nginx runs as has to get through.
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const [apiPort, soketiPort, webPort] = await Promise.all([freePort(), freePort(), freePort()]);
  const soketiUrl = `http://127.0.0.1:${soketiPort}`;
  const shared = { SCORELINE_SOKETI_SECRET: SECRET, SOKETI_URL: soketiUrl, LOG_LEVEL: 'error' };
  const soketi = appServer('Soketi', 'soketi', {
    ...shared,
    SOKETI_PORT: String(soketiPort),
    SOKETI_METRICS_PORT: '0',
  });
  const api = appServer('API', 'api', {
    ...shared,
    API_PORT: String(apiPort),
    SCORELINE_DATA_DIR: dataDir,
  });
  const web = appServer('web', 'web', {
    ...shared,
    HOST: '127.0.0.1',
    PORT: String(webPort),
    API_URL: `http://127.0.0.1:${apiPort}`,
    NODE_ENV: 'production',
  });
  const servers = [soketi, api, ...(hasWeb ? [web] : [])];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.down('SIGKILL')));
    process.off('exit', clean);
    clean();
  };
  try {
    await Promise.all(servers.map((server) => server.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  const key = readFileSync(join(dataDir, 'feed-key'), 'utf8').trim();
  return {
    api,
    soketi,
    apiPort,
    soketiPort,
    webPort: hasWeb ? webPort : null,
    folder,
    stop,
    ask: async (path, schema, body) => {
      // As a scorer's browser does, it goes through the gateway when there is one.
      const answer = await fetch(`http://127.0.0.1:${hasWeb ? webPort : apiPort}${path}`, {
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
      return schema.parse(JSON.parse(text));
    },
  };
};

const made = z.looseObject({ id: z.string() });
const answered = z.looseObject({ revision: z.int() });

export interface Playing {
  readonly matchId: string;
  /** One more goal. The revision that it made. */
  scoreHome(): Promise<number>;
}

/** A football match that has kicked off. */
export const kickOff = async ({ ask }: Scoreline): Promise<Playing> => {
  const name = randomUUID().slice(0, 8);
  const [competition, home, away] = await Promise.all([
    ask('/v1/competitions', made, { name: `Cup ${name}`, season: '2026', sport: 'football' }),
    ask('/v1/teams', made, { name: `Reds ${name}` }),
    ask('/v1/teams', made, { name: `Blues ${name}` }),
  ]);
  const match = await ask('/v1/matches', made, {
    competitionId: competition.id,
    homeId: home.id,
    awayId: away.id,
    kickoffAt: Date.now(),
    options: { sport: 'football' },
  });
  const send = async (command: object) => {
    const body = { commandId: randomUUID(), command };
    return (await ask(`/v1/matches/${match.id}/commands`, answered, body)).revision;
  };
  await send({ type: 'startPeriod', period: '1H' });
  return {
    matchId: match.id,
    scoreHome: () => send({ type: 'recordGoal', side: 'home', kind: 'openPlay' }),
  };
};
