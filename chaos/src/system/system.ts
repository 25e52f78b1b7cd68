import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appServer, freePort, makePostgres, makeRedis, type Postgres, type Server } from '@scoreline/testbed';
import { type Clock, makeClock } from '../clock/clock.ts';
import type { Way } from '../proxy/way.ts';
import { untilNotReady, untilReady } from './ready.ts';

const SECRET = 'only-for-chaos';
const GRACE_MS = 2_000;
const shared = { SCORELINE_SOKETI_SECRET: SECRET } as const;

export interface Api {
  readonly server: Server;
  readonly port: number;
  readonly clock: Clock;
  /** From it to the WebSocket servers, a new connection to another one each time. */
  readonly publishing: Way;
}

/** One WebSocket server. */
export interface Node {
  readonly server: Server;
  readonly port: number;
  readonly clock: Clock;
  /** From it to Redis; null where there is none. */
  readonly toRedis: Way | null;
}

export interface System {
  readonly postgres: Postgres | null;
  readonly redis: Server | null;
  readonly apis: readonly Api[];
  readonly nodes: readonly Node[];
  /** Where a process may keep what only this run needs. */
  readonly folder: string;
  /** A key that may make matches and post commands. */
  readonly key: string;
  readonly servers: readonly Server[];
  /** Resolves when all nodes are ready. */
  untilTogether(): Promise<void>;
  /** Resolves when a node has noticed that it is alone. */
  untilApart(): Promise<void>;
  stop(): Promise<void>;
}

export interface SystemPlan {
  /** SQLite is for one API alone. */
  readonly hasPostgres: boolean;
  /** Without it there is one WebSocket server. */
  readonly hasRedis: boolean;
  openWay(to: readonly number[]): Promise<Way>;
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name} ${n + 1}`);

/** The database, the APIs on it, and the WebSocket servers with what joins them. */
export const startSystem = async ({ hasPostgres, hasRedis, openWay }: SystemPlan): Promise<System> => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-chaos-'));
  // The database's user has to get through.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const clockOf = (name: string) => makeClock(join(folder, `${name.replace(' ', '-')}.clock`));
  const postgres = hasPostgres ? await makePostgres(folder, { isSynced: false }) : null;
  const redis = hasRedis ? await makeRedis() : null;
  await Promise.all([postgres?.server.start(), redis?.server.start()]);

  const makeNode = async (name: string): Promise<Node> => {
    const port = await freePort();
    const clock = clockOf(name);
    const toRedis = redis === null ? null : await openWay([redis.port]);
    const server = appServer(name, 'soketi', {
      ...shared,
      ...clock.env,
      SOKETI_PORT: String(port),
      SOKETI_METRICS_PORT: '0',
      SOKETI_SHUTDOWN_GRACE_MS: String(GRACE_MS),
      ...(toRedis === null
        ? {}
        : { SOKETI_ADAPTER_DRIVER: 'redis', SOKETI_REDIS_URL: `redis://127.0.0.1:${toRedis.port}/0` }),
    });
    return { server, port, clock, toRedis };
  };
  const nodes = await Promise.all((redis === null ? ['Soketi'] : numbered('Soketi', 2)).map(makeNode));

  const makeApi = async (name: string): Promise<Api> => {
    const port = await freePort();
    const clock = clockOf(name);
    const dataDir = join(folder, name.replace(' ', '-'));
    mkdirSync(dataDir);
    const publishing = await openWay(nodes.map((node) => node.port));
    const server = appServer(name, 'api', {
      ...shared,
      ...clock.env,
      API_PORT: String(port),
      SCORELINE_DATA_DIR: dataDir,
      SCORELINE_AUTH_SECRET: 'shared by all of them, only for chaos',
      SOKETI_URL: `http://127.0.0.1:${publishing.port}`,
      LOG_LEVEL: 'error',
      ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
    });
    return { server, port, clock, publishing };
  };
  const apis = await Promise.all(numbered('API', postgres === null ? 1 : 2).map(makeApi));

  const apps = [...nodes, ...apis].map(({ server }) => server);
  await Promise.all(apps.map((server) => server.start()));
  const untilTogether = async () => {
    await Promise.all(nodes.map(({ port }) => untilReady(port)));
  };
  await untilTogether();
  return {
    postgres,
    redis: redis?.server ?? null,
    apis,
    nodes,
    folder,
    key: readFileSync(join(folder, 'API-1', 'feed-key'), 'utf8').trim(),
    servers: [...apps, ...[postgres?.server, redis?.server].filter((server) => server !== undefined)],
    untilTogether,
    untilApart: () => Promise.race(nodes.map(({ port }) => untilNotReady(port))),
    stop: async () => {
      await Promise.all(apps.map((server) => server.down('SIGKILL')));
      await Promise.all([postgres?.kill(), redis?.server.down('SIGKILL')]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
