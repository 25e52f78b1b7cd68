import type { BoardQuery } from '@scoreline/protocol';

export type { BoardQuery };

/** The path of a board. The same board always has the same path, because shared caches use it as their key. */
export const boardPath = ({ from, to, competition, sport, ...lists }: BoardQuery): string => {
  const query = new URLSearchParams({ from: String(from), to: String(to) });
  if (competition !== undefined) query.set('competition', competition);
  if (sport !== undefined) query.set('sport', sport);
  if (lists.most !== undefined) query.set('most', String(lists.most));
  if (lists.whole !== undefined) query.set('whole', String(lists.whole));
  for (const name of ['status', 'first', 'open'] as const) {
    const list = lists[name];
    if (list !== undefined && list.length > 0) query.set(name, [...list].sort().join(','));
  }
  return `/v1/board?${query}`;
};
