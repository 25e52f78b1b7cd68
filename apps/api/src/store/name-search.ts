import { normalizeName } from '@scoreline/protocol/names';
import type { Db } from '../database/open.ts';

/** The tables whose records an editor finds by part of a name. */
export type NamedTable = 'team' | 'player' | 'venue';

/** The most records that a list returns. */
export const MAX_FOUND = 50;

/** The `searchName` column of a record: all its names normalized, the main one first. */
export const searchNameOf = (names: readonly string[]): string => names.map(normalizeName).join(' | ');

/** The records in use by name: with the index, no more rows are read than listed. */
export const listedByName = (db: Db, table: NamedTable) =>
  selectInUse(db, table).orderBy('searchName').orderBy('id');

const selectInUse = (db: Db, table: NamedTable) =>
  db.selectFrom(table).select('id').where('archivedAt', 'is', null).limit(MAX_FOUND);

/**
 * IDs of records in use that have `text` in one of their names, whatever its case and accents: first those whose main name
 * starts with it, then those with a word that does, then the others. If there is none, those with all its words in any
 * order. Each group is sorted by name. A name search is a scan of one column: see docs/decisions/2026-11-26-one-search-index.md.
 */
const findIds = async (db: Db, table: NamedTable, text: string): Promise<string[]> => {
  const typed = normalizeName(text);
  if (typed === '') {
    const rows = await listedByName(db, table).execute();
    return rows.map(({ id }) => id);
  }
  const ranked = selectInUse(db, table)
    .orderBy((e) =>
      e
        .case()
        .when('searchName', 'like', `${typed}%`)
        .then(0)
        .when('searchName', 'like', `% ${typed}%`)
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('searchName')
    .orderBy('id');
  const found = await ranked.where('searchName', 'like', `%${typed}%`).execute();
  const words = typed.split(' ');
  if (found.length > 0 || words.length === 1) return found.map(({ id }) => id);
  const withWords = words.reduce((query, word) => query.where('searchName', 'like', `%${word}%`), ranked);
  return (await withWords.execute()).map(({ id }) => id);
};

const archivedIds = async (db: Db, table: NamedTable): Promise<string[]> => {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('archivedAt', 'is not', null)
    .orderBy('archivedAt', 'desc')
    .orderBy('id')
    .limit(MAX_FOUND)
    .execute();
  return rows.map(({ id }) => id);
};

/** What a list shows: the records in use with `text` in a name, or the archived ones. */
export interface ListFilter {
  readonly text: string;
  readonly archived: boolean;
}

/** A list of records by ID: those in use best first, archived ones latest first; at most 50, and how many there are. */
const listIds = async (db: Db, table: NamedTable, { text, archived }: ListFilter) => {
  const ids = archived ? await archivedIds(db, table) : await findIds(db, table, text);
  const { total } = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return { ids, total: Number(total) };
};

/** Rows in the order of their IDs. */
const inOrder = <T extends { readonly id: string }>(ids: readonly string[], rows: readonly T[]): T[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** The rows of a list, as `read` reads those with some IDs, and how many there are in all. */
export const listRows = async <R extends { readonly id: string }>(
  db: Db,
  table: NamedTable,
  filter: ListFilter,
  read: (ids: readonly string[]) => Promise<readonly R[]>,
): Promise<{ readonly rows: readonly R[]; readonly total: number }> => {
  const { ids, total } = await listIds(db, table, filter);
  return { rows: ids.length === 0 ? [] : inOrder(ids, await read(ids)), total };
};
