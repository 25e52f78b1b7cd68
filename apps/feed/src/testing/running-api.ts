import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
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

const READY = /^api ready on (\S+)/;

const untilReady = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('the API has no output');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const url = READY.exec(line)?.[1];
    if (url !== undefined) return url;
    said.push(line);
  }
  throw new Error(`the API did not start: ${said.join('\n')}`);
};

/** The real API as a process of its own, on an empty SQLite database and a free port. Nobody takes its broadcasts. */
export const runApi = async (): Promise<RunningApi> => {
  const dataDir = mkdtempSync(join(SCRATCH, 'scoreline-feed-'));
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      API_PORT: '0',
      API_HOST: '127.0.0.1',
      DATABASE_URL: '',
      SCORELINE_DATA_DIR: dataDir,
      SOKETI_URL: 'http://127.0.0.1:9',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await untilReady(child);
  child.stdout?.resume();
  const instance = { url, key: readFileSync(join(dataDir, 'feed-key'), 'utf8').trim() };
  return {
    instance,
    api: openScoresApi(instance, { giveUpAfterMs: 10_000 }),
    stop: async () => {
      // Nothing of it is to be kept.
      child.kill('SIGKILL');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** The command line, as `npm run import` and `npm run replay` start it. */
export const runFeed = (instance: Instance, args: readonly string[]) => {
  const child = spawn(process.execPath, ['apps/feed/dist/main.js', ...args], {
    cwd: root,
    env: { ...process.env, SCORELINE_URL: instance.url, SCORELINE_API_KEY: instance.key, INIT_CWD: root },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  const ended = new Promise<{ readonly code: number | null; readonly output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  );
  return { child, ended };
};
