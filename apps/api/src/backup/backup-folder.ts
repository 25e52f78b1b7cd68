import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupReason, backupReason } from '@scoreline/protocol';
import type { Env } from '../env.ts';

export interface KeptBackup {
  readonly file: string;
  readonly reason: BackupReason;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly bytes: number;
}

/** Before an update there is seldom a backup, and they are small beside the nightly ones. */
const KEPT_BEFORE_UPDATES = 3;

const NAME =
  /^scoreline-(nightly|before-update|manual)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.backup\.gz$/;

export const backupFolderOf = (env: Env): string =>
  env.SCORELINE_BACKUP_DIR ?? join(env.SCORELINE_DATA_DIR, 'backups');

/** `scoreline-nightly-2026-11-27T02-30-00Z.backup.gz`: names sort by time, and are allowed on every file system. */
export const backupName = (reason: BackupReason, now: number): string =>
  `scoreline-${reason}-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup.gz`;

const reasonOf = (name: string): BackupReason => backupReason.catch('manual').parse(name);

/** The backups of a folder by their names, newest first; none where there is no folder. */
export const listBackups = (folder: string): readonly KeptBackup[] => {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return [];
  }
  return files
    .flatMap((file) => {
      const [, reason = '', day, hour, minute, second] = NAME.exec(file) ?? [];
      if (day === undefined) return [];
      const bytes = statSync(join(folder, file), { throwIfNoEntry: false })?.size;
      const madeAt = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
      return bytes === undefined || Number.isNaN(madeAt)
        ? []
        : [{ file, reason: reasonOf(reason), madeAt, bytes }];
    })
    .toSorted((a, b) => b.madeAt - a.madeAt);
};

/** Drafts of a process that was killed are of no use. One that is being written changes all the time. */
const DRAFT = /^scoreline-.*\.backup\.gz\.part$/;
const DRAFT_IS_OLD_MS = 86_400_000;

const removeOldDrafts = (folder: string, now: number): void => {
  for (const file of readdirSync(folder).filter((name) => DRAFT.test(name))) {
    const changedAt = statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - changedAt > DRAFT_IS_OLD_MS) rmSync(join(folder, file), { force: true });
  }
};

/** Removes the oldest of those that Scoreline makes by itself. What somebody asked for stays. */
export const pruneBackups = (folder: string, nightlyKept: number, now: number): void => {
  removeOldDrafts(folder, now);
  const all = listBackups(folder);
  const old = (reason: BackupReason, kept: number) => all.filter((one) => one.reason === reason).slice(kept);
  for (const { file } of [...old('nightly', nightlyKept), ...old('before-update', KEPT_BEFORE_UPDATES)])
    rmSync(join(folder, file), { force: true });
};
