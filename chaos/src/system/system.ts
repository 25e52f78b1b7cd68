import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appServer, freePort, makePostgres, type Postgres, type Server } from '@scoreline/testbed';

const SECRET = 'only-for-chaos';
const GRACE_MS = 2_000;
const shared = { SCORELINE_SOKETI_SECRET: SECRET } as const;

export interface Api {
  readonly server: Server;
  readonly port: number;
}

export interface System {
  readonly postgres: Postgres | null;
  readonly apis: readonly Api[];
  readonly soketi: Server;
  readonly soketiPort: number;
  /** A key that may make matches and post commands. */
  readonly key: string;
  readonly servers: readonly Server[];
  stop(): Promise<void>;
}

/** The database, the APIs on it and the WebSocket server. The APIs publish through `publishingPort`. */
export const startSystem = async (
  isSqlite: boolean,
  publishThrough: (soketiPort: number) => Promise<number>,
): Promise<System> => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-chaos-'));
  // The database's user has to get through.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const postgres = isSqlite ? null : await makePostgres(folder, { isSynced: false });
  await postgres?.server.start();
  const soketiPort = await freePort();
  const soketi = appServer('Soketi', 'soketi', {
    ...shared,
    SOKETI_PORT: String(soketiPort),
    SOKETI_METRICS_PORT: '0',
    SOKETI_SHUTDOWN_GRACE_MS: String(GRACE_MS),
  });
  const publishingPort = await publishThrough(soketiPort);
  const makeApi = async (name: string): Promise<Api> => {
    const port = await freePort();
    const dataDir = join(folder, name.replace(' ', '-'));
    mkdirSync(dataDir);
    const server = appServer(name, 'api', {
      ...shared,
      API_PORT: String(port),
      SCORELINE_DATA_DIR: dataDir,
      SCORELINE_AUTH_SECRET: 'shared by all of them, only for chaos',
      SOKETI_URL: `http://127.0.0.1:${publishingPort}`,
      LOG_LEVEL: 'error',
      ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
    });
    return { server, port };
  };
  // SQLite is for one process alone.
  const names = isSqlite ? ['API 1'] : ['API 1', 'API 2'];
  const apis = await Promise.all(names.map(makeApi));
  await Promise.all([soketi.start(), ...apis.map(({ server }) => server.start())]);
  const servers = [
    ...apis.map(({ server }) => server),
    soketi,
    ...(postgres === null ? [] : [postgres.server]),
  ];
  return {
    postgres,
    apis,
    soketi,
    soketiPort,
    servers,
    key: readFileSync(join(folder, 'API-1', 'feed-key'), 'utf8').trim(),
    stop: async () => {
      await Promise.all([soketi.down('SIGKILL'), ...apis.map(({ server }) => server.down('SIGKILL'))]);
      await postgres?.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
