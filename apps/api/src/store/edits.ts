import { retryOnUniqueViolation } from '../database/errors.ts';
import type { Db } from '../database/open.ts';

/** What was made, or what was there already under the same `ref`. */
export interface CreateResult<T> {
  readonly value: T;
  readonly isNew: boolean;
}

/** What became of an edit. `stale`: somebody else changed the record first; nothing was written. */
export type EditResult<T> =
  | { readonly kind: 'edited'; readonly value: T }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'missing' };

/** Who changes something, and when; epoch milliseconds. */
export interface ChangeContext {
  readonly now: number;
  /** For the audit log: `user:…` or `key:…`. */
  readonly actor: string;
}

/** Two may make the same at once; the second then finds what the first made. */
export const inTransaction = <T>(db: Db, task: (tx: Db) => Promise<T>): Promise<T> =>
  retryOnUniqueViolation(() => db.transaction().execute(task));

/** Puts away, takes out again, or leaves as it is. */
export const archivedAtOf = (
  was: number | null,
  { archived }: { readonly archived?: boolean },
  now: number,
): number | null => (archived === undefined ? was : archived ? (was ?? now) : null);

/** What an import made, and what undoing it put away, is in use again when it is entered once more. */
export const wasUndone = async (
  tx: Db,
  { archivedAt, importId }: { readonly archivedAt: number | null; readonly importId: string | null },
): Promise<boolean> => {
  if (archivedAt === null || importId === null) return false;
  const made = await tx.selectFrom('import').select('undoneAt').where('id', '=', importId).executeTakeFirst();
  return made !== undefined && made.undoneAt !== null;
};
