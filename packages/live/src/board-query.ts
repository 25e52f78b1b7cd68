import type { SportName, Status } from '@scoreline/match';

/** Which matches are on a board. Instants in epoch milliseconds, `to` exclusive. */
export interface BoardQuery {
  readonly from: number;
  readonly to: number;
  readonly competition?: string;
  readonly sport?: SportName;
  readonly status?: readonly Status[];
}

/** The same path for the same board, whoever asks: it is a shared cache's key. */
export const boardPath = ({ from, to, competition, sport, status }: BoardQuery): string => {
  const query = new URLSearchParams({ from: String(from), to: String(to) });
  if (competition !== undefined) query.set('competition', competition);
  if (sport !== undefined) query.set('sport', sport);
  if (status !== undefined) query.set('status', [...status].sort().join(','));
  return `/v1/board?${query}`;
};
