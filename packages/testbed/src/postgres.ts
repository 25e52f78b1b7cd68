import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { canRun } from './can-run.ts';
import { freePort } from './ports.ts';
import { type Server, serverOf } from './server.ts';

const DEBIAN = '/usr/lib/postgresql';

const debianFolders = (): string[] => {
  try {
    return readdirSync(DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
};

const find = (): string | undefined =>
  [...debianFolders(), ...(process.env.PATH ?? '').split(delimiter)].find((folder) =>
    ['initdb', 'postgres'].every((name) => canRun(join(folder, name))),
  );

export const hasPostgres = (): boolean => find() !== undefined;

const binaries = (): string => {
  const found = find();
  if (found === undefined) throw new Error(`no Postgres on the PATH or in ${DEBIAN}`);
  return found;
};

export interface Postgres {
  readonly url: string;
  readonly server: Server;
  /** Ends the server and all its workers at once, as a machine that stops would. */
  kill(): Promise<void>;
}

/** Whether it syncs its log: only a power cut can tell, and the disk's speed. */
export interface PostgresPlan {
  readonly isSynced: boolean;
}

/** A cluster of its own in `folder`, that whoever Postgres runs as must be able to enter. */
export const makePostgres = async (folder: string, { isSynced }: PostgresPlan): Promise<Postgres> => {
  const bin = binaries();
  const data = join(folder, 'postgres');
  mkdirSync(data);
  const isRoot = process.getuid?.() === 0;
  // Postgres does not run as root: then it runs as the user that its package made.
  if (isRoot) chownSync(data, Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })), -1);
  const prefix = isRoot
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--']
    : ['env'];
  const [command = 'env', ...before] = prefix;
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(command, [...before, join(bin, 'initdb'), ...init], { stdio: 'pipe', cwd: data });
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: isSynced ? 'on' : 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = serverOf({
    name: 'Postgres',
    command,
    args: [...before, join(bin, 'postgres'), '-D', data, '-p', String(port), ...flags],
    cwd: data,
    ready: /database system is ready to accept connections/,
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    server,
    kill: async () => {
      const workers = childrenOf(server.pid());
      const gone = server.down('SIGKILL');
      for (const pid of workers) end(pid);
      await gone;
    },
  };
};

export interface StartedPostgres extends Pick<Postgres, 'url' | 'server'> {
  /** Stops it, and starts it again once `meanwhile` is done. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  /** Stops it and throws away all that it kept. */
  stop(): Promise<void>;
}

/** A Postgres that runs, to be thrown away. It does not sync: no power is cut in a test. */
export const startPostgres = async (): Promise<StartedPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-postgres-'));
  // Whoever Postgres runs as must be able to enter.
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  const { url, server } = await makePostgres(folder, { isSynced: false });
  await server.start();
  return {
    url,
    server,
    restart: async (meanwhile) => {
      await server.down('SIGINT');
      await meanwhile();
      await server.start();
    },
    stop: async () => {
      await server.down('SIGINT');
      process.off('exit', remove);
      remove();
    },
  };
};

const childrenOf = (pid: number | undefined): number[] => {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').map(Number).filter(Boolean);
  } catch {
    // Without /proc they notice by themselves that the server is gone.
    return [];
  }
};

const end = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
};
