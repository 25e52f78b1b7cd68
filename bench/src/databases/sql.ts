import { join } from 'node:path';
import Libsql from 'libsql';
import pg from 'pg';
import type { Database } from './database.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** One connection to a database, with the driver that the API uses. */
export interface Connection {
  /** Runs a statement with `?` for its values; it is prepared on first use. */
  run(sql: string, values?: readonly Value[]): Promise<void>;
  all(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** Connects with the API's settings: every commit is synced. */
export const connect = async ({ kind, dataDir, env }: Database): Promise<Connection> => {
  if (kind === 'SQLite') return connectSqlite(join(dataDir, 'scoreline.db'));
  const client = new pg.Client(env.DATABASE_URL);
  await client.connect();
  const names = new Map<string, string>();
  return {
    run: async (sql, values = []) => {
      const name = names.get(sql) ?? `s${names.size}`;
      names.set(sql, name);
      let n = 0;
      await client.query({ name, text: sql.replaceAll('?', () => `$${++n}`), values: [...values] });
    },
    all: async (sql) => (await client.query(sql)).rows,
    close: () => client.end(),
  };
};

const connectSqlite = (file: string): Connection => {
  const database = new Libsql(file);
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'busy_timeout=5000'])
    database.exec(`PRAGMA ${pragma}`);
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  return {
    run: async (sql, values = []) => {
      const statement = prepared.get(sql) ?? database.prepare(sql);
      prepared.set(sql, statement);
      statement.run(...values);
    },
    all: async (sql) => database.prepare(sql).all() as Row[],
    close: async () => void database.close(),
  };
};
