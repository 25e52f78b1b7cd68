import type { Tables } from '../database/tables.ts';

/** All tables, those that others refer to first: rows can be inserted in this order. */
export const PORTABLE_TABLES = [
  'competition',
  'team',
  'venue',
  'player',
  'crest',
  'import',
  'match',
  'stage',
  'squad',
  'log',
  'outbox',
  'summaryVersion',
  'user',
  'account',
  'session',
  'verification',
  'passkey',
  'assignment',
  'scoring',
  'audit',
  'oneTimeLink',
  'feedKey',
  'throttle',
] as const satisfies readonly (keyof Tables)[];

/** What the migrators keep for themselves. It is made anew, not restored. */
export const MIGRATORS_TABLES = ['kysely_migration', 'kysely_migration_lock'] as const;
