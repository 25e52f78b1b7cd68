import type { Injected } from '../faults/inject.ts';
import type { Seat } from './honest.ts';

export interface Convergence {
  readonly kind: string;
  /** From when all ran again until a fan's page showed all that was acknowledged until then. Milliseconds. */
  readonly afterMs: number;
  readonly fan: number;
  readonly matchId: string;
}

/**
 * How long the slowest page took after each fault. One that had not come so far when the next fault began is left
 * out: that one's recovery covers it.
 */
export const worstAfter = (faults: readonly Injected[], seats: readonly Seat[], end: number): Convergence[] =>
  faults.flatMap(({ kind, healedAt }, index) => {
    const next = faults[index + 1]?.from ?? end;
    const all = seats.flatMap(({ fan, matchId, shown, acknowledgedAt }) => {
      const newest = acknowledgedAt.findLastIndex((at) => at <= healedAt) + 1;
      const at = shown.find(({ revision }) => revision >= newest)?.at;
      return at === undefined || at > next
        ? []
        : [{ kind, afterMs: Math.max(0, at - healedAt), fan, matchId }];
    });
    const worst = all.reduce<Convergence | null>(
      (slowest, one) => (slowest === null || one.afterMs > slowest.afterMs ? one : slowest),
      null,
    );
    return worst === null ? [] : [worst];
  });
