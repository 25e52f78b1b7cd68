import { appFile, startChild } from '@scoreline/testbed';
import { readFeedKey, testEnv } from './api.ts';
import { createClient } from './client.ts';

const SECRET = 'only-for-tests';

/** Node running a script, and everything it says. */
const run = (
  script: string,
  env: Readonly<Record<string, string>>,
  /** Options of Node itself. */
  nodeOptions: readonly string[] = [],
) => {
  const child = startChild({
    command: process.execPath,
    args: [...nodeOptions, script],
    env: { SCORELINE_SOKETI_SECRET: SECRET, ...env },
    // It ends when this one is gone, however that ends.
    hasChannel: true,
  });
  return {
    child: child.process,
    out: child.out,
    errors: child.errors,
    /** Its exit code; null when a signal ended it. */
    ended: child.ended.then(({ code }) => code),
    find: child.find,
    end: async (signal: 'SIGTERM' | 'SIGKILL') => (await child.end(signal)).code,
  };
};

/** An API as a process of its own, that need not start. */
export const runApi = (
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
) => run(appFile('api'), testEnv(dataDir, more), nodeOptions);

/** An API as a process of its own, with a client. */
export const startApiProcess = async (...how: Parameters<typeof runApi>) => {
  const api = runApi(...how);
  const url = await api.find(/^api ready on (\S+)$/);
  const { child, out, errors, ended, end } = api;
  return { ...createClient(url, readFeedKey(how[0])), child, out, errors, ended, end };
};

/** The WebSocket server as a process of its own; port 0 is a free one. */
export const startSoketiProcess = async (port = 0) => {
  const soketi = run(appFile('soketi'), {
    SOKETI_PORT: String(port),
    SOKETI_METRICS_PORT: '0',
    SOKETI_SHUTDOWN_GRACE_MS: '0',
  });
  const found = Number(await soketi.find(/^soketi ready on \S+:(\d+)$/));
  return { port: found, url: `http://127.0.0.1:${found}`, end: soketi.end };
};

export const SOKETI_SECRET = { SCORELINE_SOKETI_SECRET: SECRET } as const;
