import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';
import { type PortableRow, toPortable } from './portable-rows.ts';
import { BATCH, columnList, quoted, type RowStore } from './row-store.ts';

const named = z.array(z.object({ name: z.string() }));
const valueList = z.array(z.unknown());

/** How long, in milliseconds, a statement waits while the running API writes. */
const WAIT = 10_000;

/** Opens the SQLite database of a data folder beside whatever else uses it. Throws a {@link BackupError}. */
export const openSqliteRows = (dataDir: string): RowStore => {
  const path = join(dataDir, 'scoreline.db');
  if (!existsSync(path)) throw new BackupError(`There is no database in ${dataDir}. Set SCORELINE_DATA_DIR.`);
  const file = new Libsql(path, { timeout: WAIT });
  const namesIn = (query: string) => named.parse(file.prepare(query).all()).map(({ name }) => name);
  const run = (statement: string): Promise<void> => {
    file.exec(statement);
    return Promise.resolve();
  };
  return {
    kind: 'sqlite',
    tables: () =>
      Promise.resolve(
        namesIn(
          "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        ),
      ),
    columnsOf: (table) => Promise.resolve(namesIn(`SELECT name FROM pragma_table_info('${table}')`)),
    beginReading: async () => {
      await run('BEGIN');
      // The transaction sees what is there when it reads for the first time.
      file.prepare('SELECT count(*) FROM sqlite_master').get();
    },
    beginWriting: () => run('BEGIN IMMEDIATE'),
    async *read(table, columns) {
      let batch: PortableRow[] = [];
      const rows = file
        .prepare(`SELECT ${columnList(columns)} FROM ${quoted(table)}`)
        .raw(true)
        .iterate();
      for (const row of rows) {
        batch.push(valueList.parse(row).map(toPortable));
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    insert: (table, columns, rows) => {
      const marks = columns.map(() => '?').join(', ');
      const put = file.prepare(`INSERT INTO ${quoted(table)} (${columnList(columns)}) VALUES (${marks})`);
      for (const row of rows) put.run(...row);
      return Promise.resolve();
    },
    empty: (table) => run(`DELETE FROM ${quoted(table)}`),
    // SQLite keeps the highest number by itself.
    continueCounting: () => Promise.resolve(),
    commit: () => run('COMMIT'),
    rollBack: () => run('ROLLBACK'),
    drop: async (tables) => {
      await run('PRAGMA foreign_keys = OFF');
      for (const table of tables) await run(`DROP TABLE ${quoted(table)}`);
      await run('PRAGMA foreign_keys = ON');
    },
    close: () => Promise.resolve(file.close()).then(() => {}),
  };
};
