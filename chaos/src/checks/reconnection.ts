import type { InjectedFault } from '../faults/inject.ts';
import { adjustedMs, newestAcknowledgedAt, shownAt, type TimedView } from './match-views.ts';

/** Promise 4: the limit after the WebSocket servers are back. */
export const RECONNECT_LIMIT_MS = 5_000;
/** A half-open connection is noticed well within this time. */
const DEAD_CONNECTION_MS = 20_000;

/** A message may be on its way to a server when the server ends. */
const IN_FLIGHT_MS = 1_000;
/** A connection is lost within this time after its server ended. */
const LOSS_DETECTION_MS = 500;

export interface ReconnectionCheck {
  /** How many revisions on pages were checked: with too few, the check proves nothing. */
  readonly checked: number;
  readonly slow: readonly string[];
}

/**
 * Checks each timed fault, until the next fault begins. What is acknowledged once fans are served again must be shown
 * within 5 s. Pages that had lost their connection must by then also show what was acknowledged before. (What other pages
 * missed, the heartbeat heals within 15 s.) Every page counts that was live when the fault began and that nothing else
 * disturbs. The time that the network and the machine take is added to the limit.
 */
export const checkReconnections = (
  faults: readonly InjectedFault[],
  views: readonly TimedView[],
  end: number,
): ReconnectionCheck => {
  let checked = 0;
  const slow: string[] = [];
  faults.forEach((fault, index) => {
    if (fault.timed === undefined) return;
    const until = faults[index + 1]?.from ?? end;
    for (const view of views) {
      if (!isUndisturbed(view, fault, faults.slice(0, index), until)) continue;
      const first = hasReconnected(view, fault)
        ? Math.max(1, newestAcknowledgedAt(view, fault.servedAt))
        : newestAcknowledgedAt(view, fault.servedAt + IN_FLIGHT_MS) + 1;
      const last = newestAcknowledgedAt(view, until);
      for (let revision = first; revision <= last; revision += 1) {
        const since = Math.max(fault.servedAt, view.acknowledgedAt[revision - 1] ?? 0);
        const at = shownAt(view, revision);
        const isShown = at !== undefined && at <= until;
        const isLate = adjustedMs(view, since, isShown ? at : until) > RECONNECT_LIMIT_MS;
        // The next fault came too early to know.
        if (!isShown && !isLate) continue;
        checked += 1;
        if (!isLate) continue;
        const took = at === undefined ? 'never' : `${((at - since) / 1_000).toFixed(1)} s`;
        const afterS = ((since - fault.servedAt) / 1_000).toFixed(1);
        slow.push(
          `${fault.kind}: fan ${view.fan}, match ${view.matchId}, revision ${revision} of ${afterS} s later: ${took}`,
        );
      }
    }
  });
  return { checked, slow };
};

/** Its connection was lost with the server. */
const hasReconnected = ({ claims }: TimedView, { timed, from, servedAt }: InjectedFault): boolean =>
  timed === 'return' &&
  claims.some(({ at, claim }) => claim !== 'live' && at >= from && at <= servedAt + LOSS_DETECTION_MS);

const isUndisturbed = (
  { group, claims, suspended }: TimedView,
  { from }: InjectedFault,
  earlier: readonly InjectedFault[],
  until: number,
): boolean => {
  const mayBeDead = earlier.some(
    ({ leavesDead = [], healedAt }) =>
      healedAt + DEAD_CONNECTION_MS > from &&
      (leavesDead === 'all' || leavesDead.some(({ name }) => name === group)),
  );
  const before = claims.findLast(({ at }) => at <= from);
  const isClosed = claims.some(({ at, claim }) => at > from && at < until && claim === 'closed');
  const isSuspended = suspended.some((one) => one.from < until && one.to > from);
  return !mayBeDead && before?.claim === 'live' && !isClosed && !isSuspended;
};
