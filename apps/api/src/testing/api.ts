import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { readEnv } from '../env.ts';
import { startApi } from '../start.ts';
import { type Credentials, createClient } from './client.ts';
import { tempFolder } from './temp-folder.ts';

export const OWNER = { email: 'owner@example.org', password: 'correct horse battery' } as const;
/** Nothing listens there: broadcasts wait in the outbox. */
const NO_SOKETI = 'http://127.0.0.1:9';

/** The settings of an API that is only for tests, on a free port. */
export const testEnv = (dataDir: string, more: Readonly<Record<string, string>> = {}) => ({
  API_PORT: '0',
  SCORELINE_DATA_DIR: dataDir,
  SCORELINE_OWNER_EMAIL: OWNER.email,
  SCORELINE_OWNER_PASSWORD: OWNER.password,
  SOKETI_URL: NO_SOKETI,
  LOG_LEVEL: 'silent',
  ...more,
});

/** The key that an API keeps beside its data for the importer. */
export const readFeedKey = (dataDir: string): { readonly key: string } => ({
  key: readFileSync(join(dataDir, 'feed-key'), 'utf8').trim(),
});

/** An API in this process, on a port of its own, with a client. `stop` removes its data too. */
export const startTestApi = async (more: Readonly<Record<string, string>> = {}, dataDir?: string) => {
  const folder = dataDir === undefined ? tempFolder() : { path: dataDir, remove: () => {} };
  const logged: string[] = [];
  const logger = pino({ level: more.LOG_LEVEL ?? 'debug' }, { write: (line: string) => logged.push(line) });
  const api = await startApi(readEnv(testEnv(folder.path, more)), logger, () => {});
  const feed: Credentials = readFeedKey(folder.path);
  return {
    ...createClient(api.url, feed),
    feed,
    dataDir: folder.path,
    /** Everything it logged, one JSON text a line. */
    logged,
    stop: async () => {
      await api.stop();
      folder.remove();
    },
  };
};

export type TestApi = Awaited<ReturnType<typeof startTestApi>>;
