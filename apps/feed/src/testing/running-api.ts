import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appFile, startChild } from '@scoreline/testbed';
import type { Instance } from '../instance/find.ts';
import { openScoresApi, type ScoresApi } from '../instance/scores-api.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Memory where there is such a folder: thousands of commands, each synced to a disk, are another suite's business. */
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export interface RunningApi {
  readonly instance: Instance;
  readonly api: ScoresApi;
  readonly stop: () => Promise<void>;
}

/** The real API as a process of its own, on an empty SQLite database and a free port. Nobody takes its broadcasts. */
export const runApi = async (): Promise<RunningApi> => {
  const dataDir = mkdtempSync(join(SCRATCH, 'scoreline-feed-'));
  const child = startChild({
    command: process.execPath,
    args: [appFile('api')],
    env: {
      API_PORT: '0',
      API_HOST: '127.0.0.1',
      SCORELINE_DATA_DIR: dataDir,
      SOKETI_URL: 'http://127.0.0.1:9',
      LOG_LEVEL: 'error',
    },
    // It ends when this one is gone, however that ends.
    hasChannel: true,
  });
  const url = await child.find(/^api ready on (\S+)/);
  const instance = { url, key: readFileSync(join(dataDir, 'feed-key'), 'utf8').trim() };
  return {
    instance,
    api: openScoresApi(instance, { giveUpAfterMs: 10_000 }),
    stop: async () => {
      // Nothing of it is to be kept.
      await child.end('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** The command line, as `npm run import` and `npm run replay` start it. */
export const runFeed = (instance: Instance, args: readonly string[]) => {
  const child = startChild({
    command: process.execPath,
    args: ['apps/feed/dist/main.js', ...args],
    cwd: root,
    env: { SCORELINE_URL: instance.url, SCORELINE_API_KEY: instance.key, INIT_CWD: root },
  });
  const output = () => [...child.out, ...child.errors].join('\n');
  return { child, ended: child.ended.then(({ code }) => ({ code, output: output() })) };
};
