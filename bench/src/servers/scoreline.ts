import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appServer, freePort, residentMbOf, type Server } from '@scoreline/testbed';
import { z } from 'zod';
import { PLAYED } from '../sports/played-match.ts';

const SECRET = 'only-for-bench';

export interface Scoreline {
  readonly api: Server;
  readonly soketi: Server;
  readonly apiPort: number;
  readonly soketiPort: number;
  /** The gateway and the pages; null without them. */
  readonly webPort: number | null;
  /** Memory of the gateway and the process that renders for it, in MB; 0 without them. */
  webMemoryMb(): number;
  readonly folder: string;
  /** Sends a request to the API with an API key. Rejects unless it succeeds. */
  request<T>(path: string, schema: z.ZodType<T>, body?: object): Promise<T>;
  stop(): Promise<void>;
}

export interface ScorelinePlan {
  readonly hasWeb: boolean;
}

/** Starts the system as `npm start` does, on SQLite in a temporary folder. */
export const startScoreline = async ({ hasWeb }: ScorelinePlan): Promise<Scoreline> => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-bench-'));
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', clean);
  // nginx runs as another user.
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
    webMemoryMb: () => residentMbOf(web.pid()),
    folder,
    stop,
    request: async (path, schema, body) => {
      // Through the gateway if there is one, like a scorer's browser.
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

const created = z.looseObject({ id: z.string() });
const commandAnswer = z.looseObject({ revision: z.int() });

export interface LiveMatch {
  readonly matchId: string;
  /** Records a goal. Resolves with the new revision. */
  scoreHome(): Promise<number>;
}

/** Creates a match and kicks it off. */
export const startMatch = async ({ request }: Scoreline): Promise<LiveMatch> => {
  const name = randomUUID().slice(0, 8);
  const [competition, home, away] = await Promise.all([
    request('/v1/competitions', created, { name: `Cup ${name}`, season: '2026', sport: PLAYED.sport }),
    request('/v1/teams', created, { name: `Reds ${name}` }),
    request('/v1/teams', created, { name: `Blues ${name}` }),
  ]);
  const match = await request('/v1/matches', created, {
    competitionId: competition.id,
    homeId: home.id,
    awayId: away.id,
    kickoffAt: Date.now(),
    options: { sport: PLAYED.sport },
  });
  const send = async (command: object) => {
    const body = { commandId: randomUUID(), command };
    return (await request(`/v1/matches/${match.id}/commands`, commandAnswer, body)).revision;
  };
  await send(PLAYED.kickOff);
  return {
    matchId: match.id,
    scoreHome: () => send(PLAYED.homeGoal),
  };
};
