import type { InjectedFault } from '../faults/inject.ts';
import type { Convergence } from './convergence.ts';

/** The result of all faults of one kind. */
export interface FaultOutcome {
  readonly kind: string;
  readonly times: number;
  /** Commands acknowledged from its beginning to that of the next fault. Of those: */
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly converged: number;
  readonly of: number;
  readonly worstMs: number;
}

export interface AcknowledgedCommand {
  readonly id: string;
  readonly at: number;
}

/** @param convergences one for each fault, in the same order */
export const summarizeOutcomes = (
  faults: readonly InjectedFault[],
  convergences: readonly Convergence[],
  acknowledged: readonly AcknowledgedCommand[],
  wrong: { readonly lost: ReadonlySet<string>; readonly doubled: ReadonlySet<string> },
): FaultOutcome[] => {
  const outcomes = new Map<string, FaultOutcome>();
  faults.forEach(({ kind, from }, index) => {
    const until = faults[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const ids = acknowledged.filter(({ at }) => at >= from && at < until).map(({ id }) => id);
    const convergence = convergences[index];
    const before = outcomes.get(kind);
    outcomes.set(kind, {
      kind,
      times: (before?.times ?? 0) + 1,
      acknowledged: (before?.acknowledged ?? 0) + ids.length,
      lost: (before?.lost ?? 0) + ids.filter((id) => wrong.lost.has(id)).length,
      doubled: (before?.doubled ?? 0) + ids.filter((id) => wrong.doubled.has(id)).length,
      converged: (before?.converged ?? 0) + (convergence?.converged ?? 0),
      of: (before?.of ?? 0) + (convergence?.of ?? 0),
      worstMs: Math.max(before?.worstMs ?? 0, convergence?.worstMs ?? 0),
    });
  });
  return [...outcomes.values()];
};
