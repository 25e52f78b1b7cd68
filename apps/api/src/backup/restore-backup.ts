import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupError } from './backup-error.ts';
import { checkBackup, readBackupLines } from './backup-file.ts';
import type { Tally } from './manifest.ts';
import { formatRow, type PortableRow, parseRow, tallyRows } from './portable-rows.ts';
import { MIGRATORS_TABLES, PORTABLE_TABLES } from './portable-tables.ts';
import { BATCH, type RowStore } from './row-store.ts';
import { SECRET_FILES } from './write-backup.ts';

/** The schema of an empty database, brought to where a backup's rows fit, and then to today's. */
export interface Schema {
  /** The migrations that this version knows, in their order. */
  readonly known: readonly string[];
  migrateTo(migration: string): Promise<void>;
  migrateToLatest(): Promise<void>;
}

export interface Restored {
  readonly rows: number;
  readonly madeAt: string;
  /** Secrets that were put into the data folder. */
  readonly secrets: readonly string[];
}

/** Tables that a database has from its first moment on. */
const FILLED_AT_ONCE: readonly string[] = ['summaryVersion', ...MIGRATORS_TABLES];

const checkEmpty = async (rows: RowStore, there: readonly string[]): Promise<void> => {
  await rows.beginReading();
  try {
    for (const table of there.filter((name) => !FILLED_AT_ONCE.includes(name))) {
      const [column = ''] = await rows.columnsOf(table);
      for await (const batch of rows.read(table, [column]))
        if (batch.length > 0)
          throw new BackupError(
            `The database is in use: it has rows in ${table}. Restore into an empty one: stop Scoreline, and set SCORELINE_DATA_DIR to a new folder or DATABASE_URL to a new database.`,
          );
    }
  } finally {
    await rows.rollBack();
  }
};

const migrationOf = (migrations: readonly string[], known: readonly string[]): string => {
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new BackupError(
      `The backup is of a newer version of Scoreline (it has ${unknown.join(', ')}). Update first.`,
    );
  return migrations.at(-1) ?? '';
};

const insertAll = async (
  rows: RowStore,
  path: string,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const columnsOf: Record<string, readonly string[]> = {};
  let open: { table: string; columns: readonly string[] } | undefined;
  let batch: PortableRow[] = [];
  const flush = async () => {
    if (open !== undefined && batch.length > 0) await rows.insert(open.table, open.columns, batch);
    batch = [];
  };
  for await (const line of readBackupLines(path)) {
    if (line.kind === 'row') {
      batch.push(parseRow(line.row));
      if (batch.length >= BATCH) await flush();
      continue;
    }
    await flush();
    if (line.kind !== 'table') continue;
    open = line;
    columnsOf[line.table] = line.columns;
  }
  return columnsOf;
};

const talliesOf = async (
  rows: RowStore,
  columnsOf: Readonly<Record<string, readonly string[]>>,
): Promise<Readonly<Record<string, Tally>>> => {
  const tallies: Record<string, Tally> = {};
  for (const [table, columns] of Object.entries(columnsOf)) {
    const tally = tallyRows();
    for await (const batch of rows.read(table, columns)) for (const row of batch) tally.add(formatRow(row));
    tallies[table] = tally.result();
  }
  return tallies;
};

const putSecrets = async (path: string, dataDir: string): Promise<string[]> => {
  const put: string[] = [];
  for await (const line of readBackupLines(path)) {
    if (line.kind === 'table') break;
    const isOurs = line.kind === 'secret' && SECRET_FILES.some((name) => name === line.name);
    if (line.kind !== 'secret' || !isOurs || existsSync(join(dataDir, line.name))) continue;
    writeFileSync(join(dataDir, line.name), `${line.value}\n`, { mode: 0o600 });
    put.push(line.name);
  }
  return put;
};

/**
 * Restores a backup into an empty database, of whichever kind. What was inserted is read again and compared with the
 * manifest before it counts; until then the database stays empty. Throws a {@link BackupError}.
 */
export const restoreBackup = async (
  path: string,
  { rows, schema, dataDir }: { readonly rows: RowStore; readonly schema: Schema; readonly dataDir: string },
): Promise<Restored> => {
  const { head, tallies, rows: count } = await checkBackup(path);
  const migration = migrationOf(head.migrations, schema.known);
  const known: readonly string[] = [...PORTABLE_TABLES, ...MIGRATORS_TABLES];
  const there = (await rows.tables()).filter((table) => known.includes(table));
  await checkEmpty(rows, there);
  await rows.drop(there);
  await schema.migrateTo(migration);
  await rows.beginWriting();
  try {
    for (const table of PORTABLE_TABLES.toReversed())
      if ((await rows.columnsOf(table)).length > 0) await rows.empty(table);
    const columnsOf = await insertAll(rows, path);
    for (const table of Object.keys(columnsOf)) await rows.continueCounting(table);
    const found = await talliesOf(rows, columnsOf);
    for (const [table, expected] of Object.entries(tallies))
      if (JSON.stringify(found[table]) !== JSON.stringify(expected))
        throw new BackupError(`The rows of ${table} are not in the database as they are in the backup.`);
    await rows.commit();
  } catch (error) {
    await rows.rollBack();
    throw error;
  }
  await schema.migrateToLatest();
  return { rows: count, madeAt: head.madeAt, secrets: await putSecrets(path, dataDir) };
};
