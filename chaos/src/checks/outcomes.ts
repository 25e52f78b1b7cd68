import type { Injected } from '../faults/inject.ts';
import type { Recovery } from './recovery.ts';

/** What came of all faults of one kind. */
export interface Outcome {
  readonly kind: string;
  readonly times: number;
  /** Commands that were acknowledged from when it began until the next fault did; of those: */
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly converged: number;
  readonly of: number;
  readonly worstMs: number;
}

export interface Acknowledged {
  readonly id: string;
  readonly at: number;
}

/** `recoveries`: one for each fault, in the same order. */
export const outcomesOf = (
  faults: readonly Injected[],
  recoveries: readonly Recovery[],
  acknowledged: readonly Acknowledged[],
  wrong: { readonly lost: ReadonlySet<string>; readonly doubled: ReadonlySet<string> },
): Outcome[] => {
  const outcomes = new Map<string, Outcome>();
  faults.forEach(({ kind, from }, index) => {
    const until = faults[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const ids = acknowledged.filter(({ at }) => at >= from && at < until).map(({ id }) => id);
    const recovery = recoveries[index];
    const before = outcomes.get(kind);
    outcomes.set(kind, {
      kind,
      times: (before?.times ?? 0) + 1,
      acknowledged: (before?.acknowledged ?? 0) + ids.length,
      lost: (before?.lost ?? 0) + ids.filter((id) => wrong.lost.has(id)).length,
      doubled: (before?.doubled ?? 0) + ids.filter((id) => wrong.doubled.has(id)).length,
      converged: (before?.converged ?? 0) + (recovery?.converged ?? 0),
      of: (before?.of ?? 0) + (recovery?.of ?? 0),
      worstMs: Math.max(before?.worstMs ?? 0, recovery?.worstMs ?? 0),
    });
  });
  return [...outcomes.values()];
};
