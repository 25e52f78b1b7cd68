import type { TennisSet } from '@scoreline/match';

/** Finished sets with their number, from 1, by which they are known. */
export const numbered = (sets: readonly TennisSet[]): (TennisSet & { readonly number: number })[] =>
  sets.map((set, index) => ({ ...set, number: index + 1 }));
