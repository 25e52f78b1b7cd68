/**
 * What a page may say about how fresh it is:
 * - `connecting`: the page was just loaded and nothing has failed yet; there is nothing to say;
 * - `live`: every channel is subscribed, and what is shown is at least as new as a snapshot read since;
 * - `reconnecting`: neither pushed nor polled; what is shown may be old;
 * - `polling`: no socket, but asking every ten seconds works;
 * - `offline`: the device says that it has no network.
 */
export const CONNECTION_STATES = ['connecting', 'live', 'reconnecting', 'polling', 'offline'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

export interface Connection {
  readonly state: ConnectionState;
  /** When this state began: epoch milliseconds by the server's clock. */
  readonly since: number;
  /** When everything shown was last known to be current, by the same clock. Null while nothing is shown. */
  readonly lastUpdateAt: number | null;
  /** The server speaks a newer version of the wire than this page. */
  readonly isOutdated: boolean;
}
