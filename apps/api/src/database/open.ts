import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import { withStatementCache } from './statement-cache.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
/** An open database, and which kind it is. */
export interface Database {
  readonly db: Db;
  readonly kind: 'sqlite' | 'postgres';
  close(): Promise<void>;
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
};

/** Creates the data folder if needed. Throws an error of one clear line when it is not writable. */
export const createDataDir = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new Error(
      `Cannot write to the data folder ${dataDir} (${reasonOf(error)}). Make it writable, or set SCORELINE_DATA_DIR.`,
    );
  }
};

/**
 * A transaction takes the write lock when it begins: one that read first would fail, however long it may wait, if
 * another program (a backup, somebody's `sqlite3`) wrote before it does.
 */
const beginImmediately = (file: SqliteDatabase): SqliteDatabase => ({
  prepare: (statement) => file.prepare(statement === 'begin' ? 'begin immediate' : statement),
  close: () => file.close(),
});

/** Files that an earlier version made could be read by every user of the machine. */
const closeToOthers = (path: string): void => {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
};

/**
 * Opens the SQLite database of a data folder, for one process only. Every commit is synced to disk
 * (`synchronous=FULL`). Throws an error of one clear line.
 */
export const openSqlite = (dataDir: string): Database => {
  createDataDir(dataDir);
  const unlock = lockFolder(dataDir);
  const path = join(dataDir, 'scoreline.db');
  try {
    const file = new Libsql(path);
    closeToOthers(path);
    for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'busy_timeout=5000'])
      file.exec(`PRAGMA ${pragma}`);
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: withStatementCache(beginImmediately(file)) }),
    });
    return { db, kind: 'sqlite', close: () => db.destroy().finally(unlock) };
  } catch (error) {
    unlock();
    throw new Error(`Cannot open ${path}: ${reasonOf(error)}.`);
  }
};

const INT8 = 20;

/** Opens a Postgres database. Throws an error of one clear line, without the password, when it does not respond. */
export const openPostgres = async (url: string): Promise<Database> => {
  const types = new pg.TypeOverrides();
  // Our int8 columns are epoch milliseconds and counts, which a double holds exactly.
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types,
    connectionTimeoutMillis: 10_000,
    // A process that vanished must not hold its locks forever.
    idle_in_transaction_session_timeout: 30_000,
  });
  // The pool replaces an idle connection that breaks; without a listener the error would end the process.
  pool.on('error', () => {});
  // The same for a checked-out connection: the relay holds its transaction open while it publishes.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    const { host, pathname } = new URL(url);
    throw new Error(
      `The database at ${host}${pathname} does not respond (${reasonOf(error)}). Check DATABASE_URL.`,
    );
  }
  return { db, kind: 'postgres', close: () => db.destroy() };
};
