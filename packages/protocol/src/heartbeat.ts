// Apart from the schemas, so that a page can expect heartbeats without loading Zod.
import { isAhead, isUnderWayAt, type News, type Status } from '@scoreline/match';

/** The interval between the heartbeats of a competition, in milliseconds. */
export const HEARTBEAT_MS = 10_000;

const MINUTE_MS = 60_000;
/** A match may start at any time from this long before its kick-off to this long after it, in milliseconds. */
export const MAY_BEGIN_MS = { before: 10 * MINUTE_MS, after: 180 * MINUTE_MS } as const;
/** Heartbeats start earlier and end later than pages expect them, because their clocks differ, in milliseconds. */
export const HEARTBEAT_MARGIN_MS = MINUTE_MS;

/** Whether a page that shows the match can expect heartbeats. `at` is epoch milliseconds on the server's clock. */
export const isHeartbeatDue = (
  summary: { readonly status: Status; readonly kickoffAt: number; readonly news?: News },
  at: number,
): boolean =>
  isUnderWayAt(summary, at) ||
  (isAhead(summary.status) &&
    at >= summary.kickoffAt - MAY_BEGIN_MS.before &&
    at < summary.kickoffAt + MAY_BEGIN_MS.after);
