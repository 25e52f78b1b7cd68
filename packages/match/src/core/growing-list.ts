/**
 * Lists that only grow at their end, and what is remembered of them so that nobody has to walk five thousand entries
 * for each command. What is remembered never changes what anything returns, only how soon.
 */

/** Ids of a list. Handed on from list to longer list; made anew for one that was left behind. */
const idsOf = new WeakMap<readonly Identified[], Set<string>>();
/** Of a list, the one that it was made of. Only of the newest: a chain of all would never be let go. */
const madeOf = new WeakMap<readonly unknown[], readonly unknown[]>();

interface Identified {
  readonly id: string;
}

/** A new list with `one` at the end. */
export const withOneMore = <T extends Identified>(list: readonly T[], one: T): readonly T[] => {
  const longer = [...list, one];
  const ids = idsOf.get(list);
  if (ids !== undefined) {
    idsOf.delete(list);
    idsOf.set(longer, ids.add(one.id));
  }
  madeOf.delete(list);
  madeOf.set(longer, list);
  return longer;
};

export const hasId = (list: readonly Identified[], id: string): boolean => {
  let ids = idsOf.get(list);
  if (ids === undefined) {
    ids = new Set(list.map((one) => one.id));
    idsOf.set(list, ids);
  }
  return ids.has(id);
};

/** How many at the beginning of both lists are the same objects. */
export const sameAtTheStart = (before: readonly unknown[], after: readonly unknown[]): number => {
  if (madeOf.get(after) === before) return before.length;
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same += 1;
  return same;
};
