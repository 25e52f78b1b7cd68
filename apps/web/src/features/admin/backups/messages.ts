import type { BackupReason } from '@scoreline/protocol';

export const TITLE = 'Backups';
export const INTRODUCTION =
  'A backup holds everything: matches, logs, teams, crests, people and keys. Copy backups to another machine, and keep them where nobody else can read them.';
export const nightly = (at: string, kept: number): string =>
  kept === 0
    ? 'Nightly backups are off (SCORELINE_BACKUPS_KEPT=0).'
    : `Made every night at ${at} on the server’s clock; the last ${kept} ${kept === 1 ? 'is' : 'are'} kept.`;
export const NONE = 'No backups yet.';
export const REASONS: Readonly<Record<BackupReason, string>> = {
  nightly: 'Nightly',
  'before-update': 'Before an update',
  manual: 'Made by hand',
};
export const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
export const MAKE = 'Back up now';
export const MAKING = 'Backing up…';
export const failed = (at: string, reason: string): string =>
  `The backup of ${at} could not be made: ${reason}`;
export const newest = (age: string): string => `The newest is ${age} old.`;
export const RESTORE = 'To restore one';
export const RESTORE_HOW =
  'Stop Scoreline, choose an empty data folder or database, and run this. It checks every row against the backup.';
export const RESTORE_COMMAND = 'Command';
export const restoreCommand = (file: string): string => `npm run restore -- data/backups/${file}`;

const UNITS = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;

/** `3 hours`, `1 day`; less than a minute is a minute. `age` is in milliseconds. */
export const ageOf = (age: number): string => {
  const [length, unit] = UNITS.find(([one]) => age >= one) ?? [60_000, 'minute'];
  const count = Math.max(1, Math.floor(age / length));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};
