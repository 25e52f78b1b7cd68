import type { Connection } from '@scoreline/live';

/** How fresh the page is, in words; never more than is known. `now` by the server's clock, epoch milliseconds. */
export const connectionMessage = ({ state, lastUpdateAt }: Connection, now: number): string => {
  const last = lastUpdateAt === null ? '' : `, last update ${ago(now - lastUpdateAt)}`;
  switch (state) {
    // Nothing is wrong and nothing is known yet; a page on which nothing can change stays here.
    case 'connecting':
      return '';
    case 'live':
      return 'Live connection';
    case 'polling':
      return 'Asking every few seconds';
    case 'reconnecting':
      return `Reconnecting${last}`;
    case 'offline':
      return `Offline${last}`;
    default:
      return state satisfies never;
  }
};

/** `12 s ago`, `3 min ago`, `2 h ago`. */
export const ago = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
};
