import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePostgres } from '@scoreline/testbed';
import pg from 'pg';

export const DATABASE_KINDS = ['SQLite', 'Postgres'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** An API's database. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly dataDir: string;
  /** `DATABASE_URL` for Postgres; empty for SQLite in the folder. */
  readonly env: Readonly<Record<string, string>>;
}

export interface DatabaseServer {
  /** Creates an empty database. */
  createDatabase(): Promise<Database>;
  stop(): Promise<void>;
}

/** Databases of one kind, in the folder for temporary files. Every commit is synced to the disk. */
export const startDatabaseServer = async (kind: DatabaseKind): Promise<DatabaseServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-bench-'));
  // Postgres runs as another user.
  chmodSync(folder, 0o755);
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', clean);
  const postgres = kind === 'Postgres' ? await makePostgres(folder, { isSynced: true }) : null;
  await postgres?.server.start();
  let count = 0;
  return {
    createDatabase: async () => {
      count += 1;
      const dataDir = join(folder, `data${count}`);
      mkdirSync(dataDir);
      if (postgres === null) return { kind, dataDir, env: {} };
      const name = `bench${count}`;
      const client = new pg.Client(postgres.url);
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return { kind, dataDir, env: { DATABASE_URL: postgres.url.replace(/[^/]*$/, name) } };
    },
    stop: async () => {
      await postgres?.server.down('SIGINT');
      process.off('exit', clean);
      clean();
    },
  };
};
