import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import { preparedOnce } from './statement-cache.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export interface Database {
  readonly db: Db;
  readonly kind: 'sqlite' | 'postgres';
  close(): Promise<void>;
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
};

/** Makes the folder when it is not there. Throws one clear line when nothing can be written to it. */
export const makeDataDir = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new Error(
      `Cannot write to the data folder ${dataDir} (${reasonOf(error)}). Make it writable, or set SCORELINE_DATA_DIR.`,
    );
  }
};

/**
 * A database in a file, for one process alone. Every commit is synced before it is acknowledged
 * (`synchronous=FULL`). Throws one clear line.
 */
export const openSqlite = (dataDir: string): Database => {
  makeDataDir(dataDir);
  const unlock = lockFolder(dataDir);
  const path = join(dataDir, 'scoreline.db');
  try {
    const file = new Libsql(path);
    for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'busy_timeout=5000'])
      file.exec(`PRAGMA ${pragma}`);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(file) }) });
    return { db, kind: 'sqlite', close: () => db.destroy().finally(unlock) };
  } catch (error) {
    unlock();
    throw new Error(`Cannot open ${path}: ${reasonOf(error)}.`);
  }
};

const INT8 = 20;

/** Throws one clear line, without the password, when the database does not answer. */
export const openPostgres = async (url: string): Promise<Database> => {
  const types = new pg.TypeOverrides();
  // Int8 columns hold epoch milliseconds and counts, which a double holds exactly.
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types,
    connectionTimeoutMillis: 10_000,
    // A process that vanished without a word must not keep its locks for ever.
    idle_in_transaction_session_timeout: 30_000,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  // The same for one that is lent out and waits: the relay holds its transaction while it publishes.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    const { host, pathname } = new URL(url);
    throw new Error(
      `The database at ${host}${pathname} does not answer (${reasonOf(error)}). Check DATABASE_URL.`,
    );
  }
  return { db, kind: 'postgres', close: () => db.destroy() };
};
