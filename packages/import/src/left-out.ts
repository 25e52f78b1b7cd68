import { SourceError } from './source-error.ts';

/** An entry of a file that cannot be read or that the rules refuse: the others are entered without it. */
export interface LeftOut {
  /** `line 12`, `match 5 (Qatar v Ecuador)`. */
  readonly place: string;
  readonly problem: string;
}

/** What is to be told of a file beside its matches. */
export interface Findings {
  readonly leftOut?: readonly LeftOut[];
  readonly notes?: readonly string[];
  /** Where in the file each match is, by its key. */
  readonly places?: ReadonlyMap<string, string>;
}

/** Does `read` for every entry; those it throws a {@link SourceError} for are left out. */
export const eachOrLeftOut = <T, R>(
  entries: readonly T[],
  read: (entry: T, index: number) => R,
): {
  readonly read: readonly R[];
  readonly leftOut: readonly LeftOut[];
  readonly first: SourceError | null;
} => {
  const done: R[] = [];
  const leftOut: LeftOut[] = [];
  let first: SourceError | null = null;
  for (const [index, entry] of entries.entries()) {
    try {
      done.push(read(entry, index));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      first ??= error;
      leftOut.push({ place: error.place, problem: `${error.problem} ${error.remedy}` });
    }
  }
  return { read: done, leftOut, first };
};

/** Findings as part of what was read: without those that there are none of. */
export const findings = (leftOut: readonly LeftOut[], notes: readonly string[]): Findings => ({
  ...(leftOut.length === 0 ? {} : { leftOut }),
  ...(notes.length === 0 ? {} : { notes }),
});
