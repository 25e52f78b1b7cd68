import type { Injected } from '../faults/inject.ts';
import { newestAt, shownAt, type TimedSeat } from './seats.ts';

/** Promise 4: within this time of the WebSocket servers being back. */
export const BACK_MS = 5_000;
/** A connection that is dead without a sign is noticed well within this time. */
const DEAD_MS = 20_000;

export interface Comeback {
  /** Revisions on pages that were judged: too few, and nothing was shown. */
  readonly judged: number;
  readonly slow: readonly string[];
}

/**
 * After each fault that is timed: what had been acknowledged when fans were served again, and what was acknowledged
 * from then on until the next fault, must be shown within 5 s, by every page that was live when it began and that
 * nothing else disturbs. What the network itself takes, and the machine, is allowed on top.
 */
export const judgeComebacks = (
  faults: readonly Injected[],
  seats: readonly TimedSeat[],
  end: number,
): Comeback => {
  let judged = 0;
  const slow: string[] = [];
  faults.forEach((fault, index) => {
    if (!fault.isTimed) return;
    const until = faults[index + 1]?.from ?? end;
    for (const seat of seats) {
      if (!isUndisturbed(seat, fault, faults.slice(0, index), until)) continue;
      const first = Math.max(1, newestAt(seat, fault.servedAt));
      const last = newestAt(seat, until);
      for (let revision = first; revision <= last; revision += 1) {
        const since = Math.max(fault.servedAt, seat.acknowledgedAt[revision - 1] ?? 0);
        const due = since + BACK_MS + seat.networkMs;
        const allowed = due + seat.stalled(since, due);
        if (allowed > until) continue;
        judged += 1;
        const at = shownAt(seat, revision);
        if (at !== undefined && at <= allowed) continue;
        const took = at === undefined ? 'never' : `${((at - since) / 1_000).toFixed(1)} s`;
        slow.push(`${fault.kind}: fan ${seat.fan}, match ${seat.matchId}, revision ${revision}: ${took}`);
      }
    }
  });
  return { judged, slow };
};

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
