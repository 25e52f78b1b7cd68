import type { Injected } from '../faults/inject.ts';
import { groupBy } from '../group.ts';
import { netOf, newestAt, shownAt, type TimedSeat } from './seats.ts';

/** Promise 4: a lost last message is healed within this time. */
export const HEALED_MS = 15_000;

/** How the pages got over one fault. */
export interface Recovery {
  readonly kind: string;
  /** Pages that showed all that had been acknowledged when everything ran again. */
  readonly converged: number;
  /** Of so many that had the time for it: the next fault left some out that were not there yet. */
  readonly of: number;
  /** The slowest that did, milliseconds. */
  readonly worstMs: number;
  /** Those that took too long, or never got there. */
  readonly slow: readonly string[];
}

export const recoveries = (
  faults: readonly Injected[],
  seats: readonly TimedSeat[],
  end: number,
): Recovery[] => {
  const pages = [...groupBy(seats, ({ fan }) => fan).values()];
  return faults.map(({ kind, healedAt }, index) => {
    const next = faults[index + 1]?.from ?? end;
    let converged = 0;
    let never = 0;
    let worstMs = 0;
    const slow: string[] = [];
    for (const page of pages) {
      const afterMs = Math.max(0, ...page.map((seat) => sinceHealed(seat, healedAt)));
      const isThere = healedAt + afterMs <= next;
      const isLate = page.some((seat) => isSlow(seat, healedAt, next));
      if (isThere) {
        converged += 1;
        worstMs = Math.max(worstMs, afterMs);
      } else if (isLate) never += 1;
      if (isLate)
        slow.push(`fan ${page[0]?.fan}: ${isThere ? `${(afterMs / 1_000).toFixed(1)} s` : 'never'}`);
    }
    return { kind, converged, of: converged + never, worstMs, slow };
  });
};

const sinceHealed = (seat: TimedSeat, healedAt: number): number =>
  Math.max(0, (shownAt(seat, newestAt(seat, healedAt)) ?? Number.POSITIVE_INFINITY) - healedAt);

/** It was not there in time, and the next fault did not come too early to tell. */
const isSlow = (seat: TimedSeat, healedAt: number, next: number): boolean =>
  netOf(seat, healedAt, Math.min(healedAt + sinceHealed(seat, healedAt), next)) > HEALED_MS;
