/**
 * How fresh the page is:
 * - `connecting`: the page was just loaded and nothing has failed yet;
 * - `live`: every channel is subscribed, and what is shown is at least as new as a snapshot read since;
 * - `reconnecting`: neither pushed nor polled, so what is shown may be old;
 * - `polling`: no socket, but polling every 10 s works;
 * - `offline`: the device has no network.
 */
export const CONNECTION_STATES = ['connecting', 'live', 'reconnecting', 'polling', 'offline'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

export interface Connection {
  readonly state: ConnectionState;
  /** When this state began: epoch milliseconds by the server's clock. */
  readonly since: number;
  /** When everything shown was last known to be current, by the same clock. Null while nothing is shown. */
  readonly lastUpdateAt: number | null;
  /** The server speaks a newer protocol version than this page. */
  readonly isOutdated: boolean;
}
