// Apart from the schemas, so that a page can reckon with heartbeats without loading Zod.
import { isAhead, isUnderWay, type Status } from '@scoreline/match';

export const HEARTBEAT_MS = 10_000;

const MINUTE_MS = 60_000;
/** A match that is still ahead may begin at any moment from so long before its kick-off to so long after it. */
export const MAY_BEGIN_MS = { before: 10 * MINUTE_MS, after: 180 * MINUTE_MS } as const;
/** Heartbeats begin earlier and end later than a page expects them, whose clock is not the server's. */
export const HEARTBEAT_MARGIN_MS = MINUTE_MS;

/** Whether a page that shows the match may count on heartbeats, `at` an instant of the server's. */
export const isHeartbeatDue = (
  { status, kickoffAt }: { readonly status: Status; readonly kickoffAt: number },
  at: number,
): boolean =>
  isUnderWay(status) ||
  (isAhead(status) && at >= kickoffAt - MAY_BEGIN_MS.before && at < kickoffAt + MAY_BEGIN_MS.after);
