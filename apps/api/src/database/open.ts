import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export interface Database {
  readonly db: Db;
  readonly kind: 'sqlite' | 'postgres';
}

/** A database in a file. Every commit is synced before it is acknowledged (`synchronous=FULL`). */
export const openSqlite = (dataDir: string): Database => {
  mkdirSync(dataDir, { recursive: true });
  const file = new Libsql(join(dataDir, 'scoreline.db'));
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'busy_timeout=5000'])
    file.exec(`PRAGMA ${pragma}`);
  return { db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) }), kind: 'sqlite' };
};

const INT8 = 20;

/** Int8 columns hold epoch milliseconds and counts, which a double holds exactly. */
export const openPostgres = (url: string): Database => {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), kind: 'postgres' };
};
