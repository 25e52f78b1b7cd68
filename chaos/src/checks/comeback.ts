import type { Injected } from '../faults/inject.ts';
import { netOf, newestAt, shownAt, type TimedSeat } from './seats.ts';

/** Promise 4: within this time of the WebSocket servers being back. */
export const BACK_MS = 5_000;
/** A connection that is dead without a sign is noticed well within this time. */
const DEAD_MS = 20_000;

/** A message may still be on its way to a server when that ends. */
const PASSING_MS = 1_000;
/** A connection that ends with its server is lost by then. */
const LOST_MS = 500;

export interface Comeback {
  /** Revisions on pages that were judged: too few, and nothing was shown. */
  readonly judged: number;
  readonly slow: readonly string[];
}

/**
 * After each fault that is timed, until the next: what is acknowledged once fans are served again must be shown within
 * 5 s, and by pages that had lost their connection also what was acknowledged until then. What others missed, the
 * heartbeat has 15 s to heal. Judged is every page that was live when the fault began and that nothing else disturbs.
 * What the network itself takes, and the machine, is allowed on top.
 */
export const judgeComebacks = (
  faults: readonly Injected[],
  seats: readonly TimedSeat[],
  end: number,
): Comeback => {
  let judged = 0;
  const slow: string[] = [];
  faults.forEach((fault, index) => {
    if (fault.timed === undefined) return;
    const until = faults[index + 1]?.from ?? end;
    for (const seat of seats) {
      if (!isUndisturbed(seat, fault, faults.slice(0, index), until)) continue;
      const first = isReturning(seat, fault)
        ? Math.max(1, newestAt(seat, fault.servedAt))
        : newestAt(seat, fault.servedAt + PASSING_MS) + 1;
      const last = newestAt(seat, until);
      for (let revision = first; revision <= last; revision += 1) {
        const since = Math.max(fault.servedAt, seat.acknowledgedAt[revision - 1] ?? 0);
        const at = shownAt(seat, revision);
        const isShown = at !== undefined && at <= until;
        const isLate = netOf(seat, since, isShown ? at : until) > BACK_MS;
        // The next fault came too early to tell.
        if (!isShown && !isLate) continue;
        judged += 1;
        if (!isLate) continue;
        const took = at === undefined ? 'never' : `${((at - since) / 1_000).toFixed(1)} s`;
        const afterS = ((since - fault.servedAt) / 1_000).toFixed(1);
        slow.push(
          `${fault.kind}: fan ${seat.fan}, match ${seat.matchId}, revision ${revision} of ${afterS} s later: ${took}`,
        );
      }
    }
  });
  return { judged, slow };
};

/** Its connection went with the server. */
const isReturning = ({ claimed }: TimedSeat, { timed, from, servedAt }: Injected): boolean =>
  timed === 'return' &&
  claimed.some(({ at, claim }) => claim !== 'live' && at >= from && at <= servedAt + LOST_MS);

const isUndisturbed = (
  { group, claimed, suspended }: TimedSeat,
  { from }: Injected,
  earlier: readonly Injected[],
  until: number,
): boolean => {
  const mayBeDead = earlier.some(
    ({ leavesDead = [], healedAt }) =>
      healedAt + DEAD_MS > from &&
      (leavesDead === 'everybody' || leavesDead.some(({ name }) => name === group)),
  );
  const before = claimed.findLast(({ at }) => at <= from);
  const isClosed = claimed.some(({ at, claim }) => at > from && at < until && claim === 'closed');
  const isSuspended = suspended.some((one) => one.from < until && one.to > from);
  return !mayBeDead && before?.claim === 'live' && !isClosed && !isSuspended;
};
