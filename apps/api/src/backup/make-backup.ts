import { join } from 'node:path';
import type { BackupReason } from '@scoreline/protocol';
import type { Env } from '../env.ts';
import { backupFolderOf, backupName, pruneBackups } from './backup-folder.ts';
import { openPostgresRows } from './postgres-rows.ts';
import type { RowStore } from './row-store.ts';
import { openSqliteRows } from './sqlite-rows.ts';
import { type WrittenBackup, writeBackup } from './write-backup.ts';

export const openRows = (env: Env): RowStore | Promise<RowStore> =>
  env.DATABASE_URL === undefined
    ? openSqliteRows(env.SCORELINE_DATA_DIR)
    : openPostgresRows(env.DATABASE_URL);

/**
 * Writes a backup of the running system, into its folder unless a path is given, and removes what has become too old.
 * Throws a `BackupError`.
 */
export const makeBackup = async (
  env: Env,
  { reason, now, path }: { readonly reason: BackupReason; readonly now: number; readonly path?: string },
): Promise<WrittenBackup> => {
  const folder = backupFolderOf(env);
  const rows = await openRows(env);
  try {
    const to = path ?? join(folder, backupName(reason, now));
    const written = await writeBackup(rows, { path: to, dataDir: env.SCORELINE_DATA_DIR, now });
    if (path === undefined && env.SCORELINE_BACKUPS_KEPT > 0)
      pruneBackups(folder, env.SCORELINE_BACKUPS_KEPT, now);
    return written;
  } finally {
    await rows.close();
  }
};
