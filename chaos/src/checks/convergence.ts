import type { InjectedFault } from '../faults/inject.ts';
import { groupBy } from '../group-by.ts';
import { adjustedMs, newestAcknowledgedAt, shownAt, type TimedView } from './match-views.ts';

/** Promise 4: a lost last message is healed within this time. */
export const CONVERGENCE_LIMIT_MS = 15_000;

/** How the pages recovered from one fault. */
export interface Convergence {
  readonly kind: string;
  /** Pages that came to show everything acknowledged before the fault was healed. */
  readonly converged: number;
  /** Pages that had enough time for it before the next fault. */
  readonly of: number;
  /** The slowest of those that converged, in milliseconds. */
  readonly worstMs: number;
  /** Those that took too long or never converged. */
  readonly slow: readonly string[];
}

export const checkConvergence = (
  faults: readonly InjectedFault[],
  views: readonly TimedView[],
  end: number,
): Convergence[] => {
  const pages = [...groupBy(views, ({ fan }) => fan).values()];
  return faults.map(({ kind, healedAt }, index) => {
    const next = faults[index + 1]?.from ?? end;
    let converged = 0;
    let never = 0;
    let worstMs = 0;
    const slow: string[] = [];
    for (const page of pages) {
      const afterMs = Math.max(0, ...page.map((view) => msSinceHealed(view, healedAt)));
      const hasConverged = healedAt + afterMs <= next;
      const isLate = page.some((view) => isTooSlow(view, healedAt, next));
      if (hasConverged) {
        converged += 1;
        worstMs = Math.max(worstMs, afterMs);
      } else if (isLate) never += 1;
      if (isLate)
        slow.push(`fan ${page[0]?.fan}: ${hasConverged ? `${(afterMs / 1_000).toFixed(1)} s` : 'never'}`);
    }
    return { kind, converged, of: converged + never, worstMs, slow };
  });
};

const msSinceHealed = (view: TimedView, healedAt: number): number =>
  Math.max(0, (shownAt(view, newestAcknowledgedAt(view, healedAt)) ?? Number.POSITIVE_INFINITY) - healedAt);

/** It did not converge in time, and the next fault did not come too early to know. */
const isTooSlow = (view: TimedView, healedAt: number, next: number): boolean =>
  adjustedMs(view, healedAt, Math.min(healedAt + msSinceHealed(view, healedAt), next)) > CONVERGENCE_LIMIT_MS;
