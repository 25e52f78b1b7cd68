import { STATUSES, type Status } from '@scoreline/match';
import { BOARD_FILTERS, type BoardFilter, isShown } from './board-filter.ts';

/** As many competitions as one address opens. */
const MOST_OPEN = 100;

/** What the address asks for; everything where it asks for nothing that there is. */
export const parseBoardFilter = (text: string | undefined): BoardFilter =>
  BOARD_FILTERS.find((show) => show === text) ?? 'all';

/** Competitions of a large day that the address opens; whatever is no id is left out. */
export const parseOpen = (text: string | undefined): string[] =>
  [...new Set((text ?? '').split(','))].filter((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)).slice(0, MOST_OPEN);

/** The statuses that a board of these matches asks the API for. */
export const statusesOf = (show: BoardFilter): Status[] =>
  STATUSES.filter((status) => isShown(show, { status }, 0));
