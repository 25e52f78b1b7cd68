import type { AnySummary, PerSide, RallySummaryDetail, Unit } from '@scoreline/match';

/** A summary of any sport that is played in rallies. */
export type RallySummary = Omit<AnySummary, 'detail'> & { readonly detail: RallySummaryDetail };

export interface NumberedSet extends Unit {
  /** From 1, by which a set is known. */
  readonly number: number;
}

export interface SetPoints {
  readonly finished: readonly NumberedSet[];
  /** The set that is being played or was broken off. */
  readonly current: PerSide<number> | null;
}

/** The last unit is the set being played, or one that was broken off: each of those before has a winner. */
export const setPointsOf = ({ units, score, detail }: RallySummary): SetPoints => {
  const isOpen = detail.points !== null || units.length > score.home + score.away;
  const finished = isOpen ? units.slice(0, -1) : units;
  return {
    finished: finished.map((unit, index) => ({ ...unit, number: index + 1 })),
    current: (isOpen ? units.at(-1) : undefined) ?? null,
  };
};

export const isRallyDetail = (detail: object): boolean => 'points' in detail && 'ball' in detail;

export const isPlaying = ({ detail }: RallySummary): boolean => detail.points !== null;
