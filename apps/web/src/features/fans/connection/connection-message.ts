import type { Connection } from '@scoreline/live';
import * as messages from './messages.ts';

/** How fresh the page is, in words; never more than is known. `now` by the server's clock, epoch milliseconds. */
export const connectionMessage = ({ state, lastUpdateAt }: Connection, now: number): string => {
  const ago = lastUpdateAt === null ? null : timeAgo(now - lastUpdateAt);
  switch (state) {
    // Nothing is wrong and nothing is known yet; a page on which nothing can change stays here.
    case 'connecting':
      return '';
    case 'live':
      return messages.LIVE;
    case 'polling':
      return messages.POLLING;
    case 'reconnecting':
      return messages.reconnecting(ago);
    case 'offline':
      return messages.offline(ago);
    default:
      return state satisfies never;
  }
};

/** `12 s ago`, `3 min ago`, `2 h ago`. */
export const timeAgo = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return messages.ago(seconds, 's');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? messages.ago(minutes, 'min') : messages.ago(Math.floor(minutes / 60), 'h');
};
