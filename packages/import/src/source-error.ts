/**
 * What is wrong with a file that was to be read: where, what, and what would be right.
 * `place` is `line 12` in a text, `match 5 (Qatar v Ecuador)` in JSON.
 */
export class SourceError extends Error {
  readonly file: string;
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;

  constructor(file: string, place: string, problem: string, remedy: string) {
    super(`${file}, ${place}: ${problem} ${remedy}`);
    this.name = 'SourceError';
    this.file = file;
    this.place = place;
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** A text in which nothing looks like a match: notes, squads, lists of clubs. */
export class NoMatchesError extends SourceError {}
