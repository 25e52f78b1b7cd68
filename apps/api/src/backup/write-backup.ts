import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';
import { checkBackup } from './backup-file.ts';
import type { BackupHead, Tally } from './manifest.ts';
import { formatRow, tallyRows } from './portable-rows.ts';
import { MIGRATORS_TABLES, PORTABLE_TABLES } from './portable-tables.ts';
import type { RowStore } from './row-store.ts';

/** Files of the data folder without which nobody could go on as before: who is signed in, and the importer's key. */
export const SECRET_FILES = ['auth-secret', 'feed-key', 'soketi-secret'] as const;

export interface WrittenBackup {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'EACCES' || code === 'EROFS') return 'the folder cannot be written to';
  return error instanceof Error ? error.message : String(error);
};

const migrationsOf = async (rows: RowStore): Promise<string[]> => {
  const names: string[] = [];
  for await (const batch of rows.read('kysely_migration', ['name'])) names.push(...batch.flat().map(String));
  return names.toSorted();
};

/** The tables there are, in an order in which they can be restored. Throws where one is not known. */
const tablesOf = async (rows: RowStore): Promise<readonly string[]> => {
  const there = new Set(await rows.tables());
  const known: readonly string[] = [...PORTABLE_TABLES, ...MIGRATORS_TABLES];
  const unknown = [...there].filter((table) => !known.includes(table));
  if (unknown.length > 0)
    throw new BackupError(`The database has tables that are not Scoreline's: ${unknown.join(', ')}.`);
  return PORTABLE_TABLES.filter((table) => there.has(table));
};

const removeDraft = (draft: string): void => {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where it could not be written it is not there.
  }
};

/**
 * Writes a backup: everything as it is at one moment, while the system runs, and the secrets of the data folder. The file
 * is there whole or not at all, and was read again before it is. Only its owner can read it. Throws a {@link BackupError}.
 */
export const writeBackup = async (
  rows: RowStore,
  { path, dataDir, now }: { readonly path: string; readonly dataDir: string; readonly now: number },
): Promise<WrittenBackup> => {
  const draft = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = createWriteStream(draft, { mode: 0o600, flush: true });
    const zip = createGzip();
    const isWritten = finished(zip.pipe(file));
    // It is waited for at the end; until then a failure is told by what writes.
    isWritten.catch((error: unknown) => zip.destroy(error instanceof Error ? error : undefined));
    const write = async (line: string) => {
      if (zip.destroyed) await isWritten;
      if (!zip.write(`${line}\n`)) await Promise.race([once(zip, 'drain'), isWritten]);
    };
    await rows.beginReading();
    try {
      const head: BackupHead = {
        format: 'scoreline-backup',
        version: 1,
        madeAt: new Date(now).toISOString(),
        database: rows.kind,
        migrations: await migrationsOf(rows),
      };
      await write(JSON.stringify(head));
      for (const secret of SECRET_FILES) {
        const kept = join(dataDir, secret);
        if (existsSync(kept))
          await write(JSON.stringify({ secret, value: readFileSync(kept, 'utf8').trim() }));
      }
      const end: Record<string, Tally> = {};
      for (const table of await tablesOf(rows)) {
        const columns = await rows.columnsOf(table);
        await write(JSON.stringify({ table, columns }));
        const tally = tallyRows();
        for await (const batch of rows.read(table, columns)) {
          const lines = batch.map(formatRow);
          for (const line of lines) tally.add(line);
          await write(lines.join('\n'));
        }
        end[table] = tally.result();
      }
      await write(JSON.stringify({ end }));
    } finally {
      await rows.rollBack();
    }
    zip.end();
    await isWritten;
    const { rows: count } = await checkBackup(draft);
    renameSync(draft, path);
    const written = await open(path);
    const { size } = await written.stat();
    await written.close();
    return { path, rows: count, bytes: size };
  } catch (error) {
    removeDraft(draft);
    throw error instanceof BackupError
      ? error
      : new BackupError(`No backup was written to ${path}: ${reasonOf(error)}.`);
  }
};
