import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  appServer,
  type Clock,
  createClock,
  freePort,
  makePostgres,
  makeRedis,
  type Postgres,
  type Server,
} from '@scoreline/testbed';
import type { FaultyProxy } from '../proxy/faulty-proxy.ts';
import { waitUntilNotReady, waitUntilReady } from './wait-until-ready.ts';

const SECRET = 'only-for-chaos';
const GRACE_MS = 2_000;
/** So small that line-ups, and rows that change together, do not fit: such messages are in every run. */
const MAX_EVENT_KB = 3;
const SHARED_ENV = { SCORELINE_SOKETI_SECRET: SECRET } as const;

export interface Api {
  readonly server: Server;
  readonly port: number;
  readonly clock: Clock;
  /** From this API to the WebSocket servers, alternating between them. */
  readonly publishProxy: FaultyProxy;
}

/** One WebSocket server. */
export interface SoketiNode {
  readonly server: Server;
  readonly port: number;
  readonly clock: Clock;
  /** From this node to Redis; null without Redis. */
  readonly redisProxy: FaultyProxy | null;
}

export interface System {
  readonly postgres: Postgres | null;
  readonly redis: Server | null;
  readonly apis: readonly Api[];
  readonly nodes: readonly SoketiNode[];
  /** A folder for files of this run only. */
  readonly folder: string;
  /** An API key that may create matches and post commands. */
  readonly key: string;
  readonly servers: readonly Server[];
  /** Resolves when all nodes are ready. */
  waitUntilJoined(): Promise<void>;
  /** Resolves when a node has noticed that it is cut off from the others. */
  waitUntilSplit(): Promise<void>;
  stop(): Promise<void>;
}

export interface SystemPlan {
  /** Without it there is one API on SQLite. */
  readonly hasPostgres: boolean;
  /** Without it there is one WebSocket server. */
  readonly hasRedis: boolean;
  startProxy(to: readonly number[]): Promise<FaultyProxy>;
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name} ${n + 1}`);

/** Starts the database, the APIs and the WebSocket servers, with a proxy between each two. */
export const startSystem = async ({ hasPostgres, hasRedis, startProxy }: SystemPlan): Promise<System> => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-chaos-'));
  // The database runs as another user.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const clockOf = (name: string) => createClock(join(folder, `${name.replace(' ', '-')}.clock`));
  const postgres = hasPostgres ? await makePostgres(folder, { isSynced: false }) : null;
  const redis = hasRedis ? await makeRedis() : null;
  await Promise.all([postgres?.server.start(), redis?.server.start()]);

  const makeNode = async (name: string): Promise<SoketiNode> => {
    const port = await freePort();
    const clock = clockOf(name);
    const redisProxy = redis === null ? null : await startProxy([redis.port]);
    const server = appServer(name, 'soketi', {
      ...SHARED_ENV,
      ...clock.env,
      SOKETI_PORT: String(port),
      SOKETI_METRICS_PORT: '0',
      SOKETI_MAX_EVENT_KB: String(MAX_EVENT_KB),
      SOKETI_SHUTDOWN_GRACE_MS: String(GRACE_MS),
      ...(redisProxy === null
        ? {}
        : { SOKETI_ADAPTER_DRIVER: 'redis', SOKETI_REDIS_URL: `redis://127.0.0.1:${redisProxy.port}/0` }),
    });
    return { server, port, clock, redisProxy };
  };
  const nodes = await Promise.all((redis === null ? ['Soketi'] : numbered('Soketi', 2)).map(makeNode));

  const makeApi = async (name: string): Promise<Api> => {
    const port = await freePort();
    const clock = clockOf(name);
    const dataDir = join(folder, name.replace(' ', '-'));
    mkdirSync(dataDir);
    const publishProxy = await startProxy(nodes.map((node) => node.port));
    const server = appServer(name, 'api', {
      ...SHARED_ENV,
      ...clock.env,
      API_PORT: String(port),
      SCORELINE_DATA_DIR: dataDir,
      SCORELINE_AUTH_SECRET: 'shared by all APIs and used only for chaos',
      SOKETI_URL: `http://127.0.0.1:${publishProxy.port}`,
      LOG_LEVEL: 'error',
      ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
    });
    return { server, port, clock, publishProxy };
  };
  const apis = await Promise.all(numbered('API', postgres === null ? 1 : 2).map(makeApi));

  const apps = [...nodes, ...apis].map(({ server }) => server);
  await Promise.all(apps.map((server) => server.start()));
  const waitUntilJoined = async () => {
    await Promise.all(nodes.map(({ port }) => waitUntilReady(port)));
  };
  await waitUntilJoined();
  return {
    postgres,
    redis: redis?.server ?? null,
    apis,
    nodes,
    folder,
    key: readFileSync(join(folder, 'API-1', 'feed-key'), 'utf8').trim(),
    servers: [...apps, ...[postgres?.server, redis?.server].filter((server) => server !== undefined)],
    waitUntilJoined,
    waitUntilSplit: () => Promise.race(nodes.map(({ port }) => waitUntilNotReady(port))),
    stop: async () => {
      await Promise.all(apps.map((server) => server.down('SIGKILL')));
      await Promise.all([postgres?.kill(), redis?.server.down('SIGKILL')]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
