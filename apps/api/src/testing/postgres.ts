import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const debianFolders = (): string[] => {
  try {
    return readdirSync(DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
};

/** The folder of a Postgres of this machine, or null. */
const binaries = (): string | null =>
  [...debianFolders(), ...(process.env.PATH ?? '').split(delimiter)].find((folder) =>
    ['initdb', 'postgres'].every((name) => canRun(join(folder, name))),
  ) ?? null;

export const hasPostgres = binaries() !== null;

/** Postgres does not run as root: then it runs as the user that its package made. */
const runAs = (): { readonly prefix: readonly string[]; readonly uid: number | null } => {
  if (process.getuid?.() !== 0) return { prefix: [], uid: null };
  const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
  return { prefix: ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--'], uid };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Resolves when it takes connections; rejects when it ends before. */
const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const lines: string[] = [];
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Postgres ended with ${code}: ${lines.join('\n')}`)));
    if (server.stderr === null) return reject(new Error('Postgres has no output'));
    createInterface(server.stderr).on('line', (line) => {
      lines.push(line);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
  });

export interface TestPostgres {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Stops it, and starts it again once `meanwhile` is done. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** A Postgres of its own, thrown away by `stop`. It does not sync: no power is cut in a test. */
export const startPostgres = async (): Promise<TestPostgres> => {
  const folder = binaries();
  if (folder === null) throw new Error(`no Postgres on the PATH or in ${DEBIAN}`);
  const { prefix, uid } = runAs();
  const data = mkdtempSync(join(tmpdir(), 'scoreline-postgres-'));
  if (uid !== null) chownSync(data, uid, -1);
  const [command = '', ...before] = [...prefix, join(folder, 'initdb')];
  execFileSync(command, [...before, '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    stdio: 'pipe',
    cwd: data,
  });
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [serve = '', ...first] = [...prefix, join(folder, 'postgres')];
  const start = async () => {
    const server = spawn(serve, [...first, '-D', data, '-p', String(port), ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: data,
    });
    const abort = () => server.kill('SIGQUIT');
    process.once('exit', abort);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    await untilReady(server);
    return async () => {
      process.off('exit', abort);
      server.kill('SIGINT');
      await ended;
    };
  };
  let stop = await start();
  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      const name = `test${databases}`;
      const client = new pg.Client(`postgres://postgres@127.0.0.1:${port}/postgres`);
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    restart: async (meanwhile) => {
      await stop();
      await meanwhile();
      stop = await start();
    },
    stop: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
