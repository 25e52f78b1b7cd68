import type { TableOf, TableOrder } from '@scoreline/match';

const ORDERS: Readonly<Record<TableOrder, string>> = {
  goalDifference:
    'Level on points: goal difference, goals scored, then points, difference and goals in the matches among those level.',
  headToHead:
    'Level on points: points, difference and goals in the matches among those level, then goal difference and goals of all matches.',
};

/** What decides the order of a table, in one sentence. */
export const orderText = (order: TableOrder, of: TableOf): string =>
  of === 'all' ? ORDERS[order] : 'Level on points: goal difference, then goals scored.';

export const OF_NAMES: Readonly<Record<TableOf, string>> = { all: 'All', home: 'Home', away: 'Away' };
