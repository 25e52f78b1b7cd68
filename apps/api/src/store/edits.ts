import type { AuditChange } from '@scoreline/protocol';
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

/** The tables of records that somebody edits. */
type RecordTable = 'team' | 'player' | 'venue' | 'competition' | 'match';

/** What every record has beside its own fields. */
interface Versioned {
  readonly version: number;
  readonly archivedAt: number | null;
}

/**
 * Moves a record on to its next version, archived or restored where the edit says so. Answers what it has now, or that
 * somebody else was first.
 */
export const takeVersion = async (
  tx: Db,
  table: RecordTable,
  was: Versioned & { readonly id: string },
  { version, archived }: { readonly version: number; readonly archived?: boolean },
  now: number,
): Promise<
  { readonly kind: 'taken'; readonly kept: Versioned } | { readonly kind: 'stale'; readonly version: number }
> => {
  const archivedAt = archived === undefined ? was.archivedAt : archived ? (was.archivedAt ?? now) : null;
  const kept = { version: version + 1, archivedAt };
  const { numUpdatedRows } = await tx
    .updateTable(table)
    .set(kept)
    .where('id', '=', was.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? { kind: 'taken', kept } : { kind: 'stale', version: was.version };
};

/** Restores a record that is imported again, if undoing its import archived it. Whether it did. */
export const restoreUndone = async (
  tx: Db,
  table: 'team' | 'competition' | 'match',
  was: Versioned & { readonly id: string; readonly importId: string | null },
  importId: string | undefined,
): Promise<boolean> => {
  if (was.archivedAt === null || was.importId === null) return false;
  const made = await tx
    .selectFrom('import')
    .select('undoneAt')
    .where('id', '=', was.importId)
    .executeTakeFirst();
  if (made === undefined || made.undoneAt === null) return false;
  await tx
    .updateTable(table)
    .set({ archivedAt: null, importId: importId ?? null, version: was.version + 1 })
    .where('id', '=', was.id)
    .execute();
  return true;
};

/** What the audit log says of a record that was restored. */
export const RESTORED: readonly AuditChange[] = [{ field: 'archived', from: true, to: false }];
