import type { Db } from '../database/open.ts';
import { fold } from './ids.ts';
import { LONGEST_TERM, RANKS, type Searched, termRows } from './search-terms.ts';

/** Above every character of a name. */
const LAST = '\u{10ffff}';
/** A name may hold the same letters several times. */
const REPEATS = 3;
/** How many of the rarest word's finds are looked through for the other words. */
const MOST_CANDIDATES = 1_000;
/** Variables in a statement have a limit. */
const BATCH = 200;

/** Puts a thing under its names into the index, or takes it out of it. */
export const indexNames = async (
  tx: Db,
  kind: Searched,
  itemId: string,
  names: readonly string[] | null,
): Promise<void> => {
  await tx.deleteFrom('searchTerm').where('kind', '=', kind).where('itemId', '=', itemId).execute();
  const rows = names === null ? [] : termRows(kind, itemId, names);
  for (let from = 0; from < rows.length; from += BATCH)
    await tx
      .insertInto('searchTerm')
      .values(rows.slice(from, from + BATCH))
      .execute();
};

/** One range of the index, in its order: no more rows are read than asked for. */
export const termQuery = (db: Db, kind: Searched, rank: number, part: string, most: number) =>
  db
    .selectFrom('searchTerm')
    .select('itemId')
    .where('kind', '=', kind)
    .where('rank', '=', rank)
    .where('term', '>=', part)
    .where('term', '<', `${part}${LAST}`)
    .orderBy('term')
    .orderBy('itemId')
    .limit(most);

const holding = async (db: Db, kind: Searched, part: string, most: number): Promise<string[]> => {
  const ids = new Set<string>();
  for (const rank of RANKS) {
    if (ids.size >= most) break;
    const rows = await termQuery(db, kind, rank, part, (most - ids.size) * REPEATS).execute();
    for (const { itemId } of rows) ids.add(itemId);
  }
  return [...ids].slice(0, most);
};

/**
 * Ids of what has `typed` in one of its names, marks and case aside: first those that begin with it, then those with
 * a word that does, then the others. Where nothing holds it as it was typed, what holds all its words in any order.
 */
export const findIds = async (db: Db, kind: Searched, typed: string, most: number): Promise<string[]> => {
  const text = [...fold(typed)].slice(0, LONGEST_TERM).join('').trim();
  const found = await holding(db, kind, text, most);
  const words = text.split(' ').sort((a, b) => b.length - a.length);
  const [rarest, ...others] = words;
  if (found.length > 0 || rarest === undefined || others.length === 0) return found;
  let ids = await holding(db, kind, rarest, MOST_CANDIDATES);
  for (const word of others) {
    if (ids.length === 0) break;
    const rows = await db
      .selectFrom('searchTerm')
      .select('itemId')
      .distinct()
      .where('kind', '=', kind)
      .where('itemId', 'in', ids)
      .where('term', '>=', word)
      .where('term', '<', `${word}${LAST}`)
      .execute();
    const holders = new Set(rows.map(({ itemId }) => itemId));
    ids = ids.filter((id) => holders.has(id));
  }
  return ids.slice(0, most);
};
