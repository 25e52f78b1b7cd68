import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kysely,
  PostgresDialect,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  sql,
} from 'kysely';
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
 * SQLite takes a transaction back by itself when the disk is full or fails. To take it back again would be an error, which
 * would hide what happened.
 */
const rollBackIfOpen = (file: Libsql.Database, rollback: SqliteStatement): SqliteStatement => ({
  reader: false,
  all: () => [],
  iterate: () => [].values(),
  run: (parameters) => (file.inTransaction ? rollback.run(parameters) : { changes: 0, lastInsertRowid: 0 }),
});

/**
 * A transaction takes the write lock when it begins: one that read first would fail, however long it may wait, if
 * another program (a backup, somebody's `sqlite3`) wrote before it does.
 */
const withOurTransactions = (file: Libsql.Database): SqliteDatabase => ({
  prepare: (statement) => {
    const prepared = file.prepare(statement === 'begin' ? 'begin immediate' : statement);
    return statement === 'rollback' ? rollBackIfOpen(file, prepared) : prepared;
  },
  close: () => file.close(),
});

/** Files that an earlier version made could be read by every user of the machine. */
const closeToOthers = (path: string): void => {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
};

const openSqliteFile = (path: string, unlock: () => void): Database => {
  try {
    const file = new Libsql(path);
    closeToOthers(path);
    for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'busy_timeout=5000'])
      file.exec(`PRAGMA ${pragma}`);
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: withStatementCache(withOurTransactions(file)) }),
    });
    return { db, kind: 'sqlite', close: () => db.destroy().finally(unlock) };
  } catch (error) {
    unlock();
    throw new Error(`Cannot open ${path}: ${reasonOf(error)}.`);
  }
};

const sqlitePath = (dataDir: string): string => join(dataDir, 'scoreline.db');

/**
 * Opens the SQLite database of a data folder, for one process only. Every commit is synced to disk
 * (`synchronous=FULL`). Throws an error of one clear line.
 */
export const openSqlite = (dataDir: string): Database => {
  createDataDir(dataDir);
  return openSqliteFile(sqlitePath(dataDir), lockFolder(dataDir));
};

/** The same beside the process that has it, for what changes nothing that is kept in memory there. */
export const openSqliteBeside = (dataDir: string): Database => {
  const path = sqlitePath(dataDir);
  if (!existsSync(path)) throw new Error(`There is no database in ${dataDir}. Set SCORELINE_DATA_DIR.`);
  return openSqliteFile(path, () => {});
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
