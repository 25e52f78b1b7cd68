import type { SportName, Status } from '@scoreline/match';

/** Which matches are on a board. Instants in epoch milliseconds, `to` exclusive. */
export interface BoardQuery {
  readonly from: number;
  readonly to: number;
  readonly competition?: string;
  readonly sport?: SportName;
  readonly status?: readonly Status[];
  /** A board of more than `whole` matches is cut to `most`: competitions with matches in a `first` status, and `open` ones. */
  readonly most?: number;
  readonly whole?: number;
  readonly first?: readonly Status[];
  /** Ids of competitions, of matches and of sides. */
  readonly open?: readonly string[];
}

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
