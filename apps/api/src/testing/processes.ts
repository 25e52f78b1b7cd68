import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readFeedKey, testEnv } from './api.ts';
import { clientOf } from './client.ts';

const path = (from: string) => fileURLToPath(new URL(from, import.meta.url));
const API = path('../../dist/main.js');
const SOKETI = path('../../../soketi/dist/main.js');
const SECRET = 'only-for-tests';

/** Node running a script, and everything it says. */
const run = (
  script: string,
  env: Readonly<Record<string, string>>,
  /** Options of Node itself; with any, it has an IPC channel too. */
  nodeOptions: readonly string[] = [],
) => {
  const { PATH = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, [...nodeOptions, script], {
    env: { PATH, SCORELINE_SOKETI_SECRET: SECRET, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(nodeOptions.length > 0 ? ['ipc' as const] : [])],
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error(`${script} has no output`);
  const out: string[] = [];
  const errors: string[] = [];
  const listeners = new Set<() => void>();
  createInterface(stdout).on('line', (line) => {
    out.push(line);
    for (const listener of listeners) listener();
  });
  createInterface(stderr).on('line', (line) => errors.push(line));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const abort = () => child.kill('SIGKILL');
  process.once('exit', abort);
  void ended.then(() => process.off('exit', abort));
  return {
    child,
    out,
    errors,
    /** Its exit code; null when a signal ended it. */
    ended,
    /** What the pattern's first group finds in what it prints. Rejects when it ends before. */
    find: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const found = out.map((line) => pattern.exec(line)?.[1]).find((one) => one !== undefined);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then((code) => reject(new Error(`${script} ended with ${code}: ${errors.join('\n')}`)));
      }),
    end: (signal: 'SIGTERM' | 'SIGKILL') => {
      child.kill(signal);
      return ended;
    },
  };
};

/** An API as a process of its own, that need not start. */
export const runApi = (
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
) => run(API, testEnv(dataDir, more), nodeOptions);

/** An API as a process of its own, with a client. */
export const startApiProcess = async (...how: Parameters<typeof runApi>) => {
  const api = runApi(...how);
  const url = await api.find(/^api ready on (\S+)$/);
  const { child, out, errors, ended, end } = api;
  return { ...clientOf(url, readFeedKey(how[0])), child, out, errors, ended, end };
};

/** The WebSocket server as a process of its own; port 0 is a free one. */
export const startSoketiProcess = async (port = 0) => {
  const soketi = run(SOKETI, {
    SOKETI_PORT: String(port),
    SOKETI_METRICS_PORT: '0',
    SOKETI_SHUTDOWN_GRACE_MS: '0',
  });
  const found = Number(await soketi.find(/^soketi ready on \S+:(\d+)$/));
  return { port: found, url: `http://127.0.0.1:${found}`, end: soketi.end };
};

export const SOKETI_SECRET = { SCORELINE_SOKETI_SECRET: SECRET } as const;
