import type { SummaryOf, TennisTypes, Unit } from '@scoreline/match';

export interface NumberedSet extends Unit {
  /** From 1, by which a set is known. */
  readonly number: number;
}

/** Finished sets, and the one being played or left unfinished. */
export interface Sets {
  readonly finished: readonly NumberedSet[];
  readonly current: Unit | null;
}

/** Each finished set has a winner, so the score says how many of the units are finished. */
export const setsOf = ({ units, score }: SummaryOf<TennisTypes>): Sets => {
  const count = score.home + score.away;
  return {
    finished: units.slice(0, count).map((unit, index) => ({ ...unit, number: index + 1 })),
    current: units[count] ?? null,
  };
};
