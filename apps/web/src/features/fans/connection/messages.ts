export const LIVE = 'Live updates';
export const POLLING = 'Updates every few seconds';
/** `ago` is null where no update was ever received. */
export const reconnecting = (ago: string | null): string =>
  ago === null ? 'Reconnecting' : `Reconnecting, last update ${ago}`;
export const offline = (ago: string | null): string =>
  ago === null ? 'Offline' : `Offline, last update ${ago}`;
/** `12 s ago`, `3 min ago`, `2 h ago` */
export const ago = (count: number, unit: 's' | 'min' | 'h'): string => `${count} ${unit} ago`;
export const OFFLINE_LINK = 'You are offline. Other pages open when you are back online.';
export const OPEN_ANYWAY = 'Open anyway';
