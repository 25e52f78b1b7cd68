import { retryOnUniqueViolation } from '../database/errors.ts';
import type { Db } from '../database/open.ts';

/** A new record, or the one with the same `ref`. */
export interface CreateResult<T> {
  readonly value: T;
  readonly isNew: boolean;
}

/** The outcome of an edit. `stale`: someone else edited the record first; nothing was written. */
export type EditResult<T> =
  | { readonly kind: 'edited'; readonly value: T }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'missing' };

/** Who makes a change, and when (epoch milliseconds). */
export interface ChangeContext {
  readonly now: number;
  /** For the audit log: `user:…` or `key:…`. */
  readonly actor: string;
}

/** Runs a task in a transaction, again when another one has just created the same record. */
export const inTransaction = <T>(db: Db, task: (tx: Db) => Promise<T>): Promise<T> =>
  retryOnUniqueViolation(() => db.transaction().execute(task));

/** The `archivedAt` of a record after an edit: archived, restored or unchanged. */
export const archivedAtOf = (
  was: number | null,
  { archived }: { readonly archived?: boolean },
  now: number,
): number | null => (archived === undefined ? was : archived ? (was ?? now) : null);

/** Whether undoing an import archived this record. Importing the record again then restores it. */
export const wasUndone = async (
  tx: Db,
  { archivedAt, importId }: { readonly archivedAt: number | null; readonly importId: string | null },
): Promise<boolean> => {
  if (archivedAt === null || importId === null) return false;
  const made = await tx.selectFrom('import').select('undoneAt').where('id', '=', importId).executeTakeFirst();
  return made !== undefined && made.undoneAt !== null;
};
