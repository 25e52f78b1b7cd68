/** What became of one match. */
export interface Verdict {
  /** `rallies.csv, match 3` */
  readonly match: string;
  /** Points, serves and results that were compared. */
  readonly compared: number;
  /** Where the rules and the file differ, each with its line. */
  readonly differences: readonly string[];
  /** What the file leaves out or says against itself, each with its line. */
  readonly gaps: readonly string[];
}

/** A verdict as it is printed. */
export const linesOf = ({ match, compared, differences, gaps }: Verdict): string[] => [
  `${differences.length === 0 ? 'agrees ' : 'DIFFERS'} ${match} (${compared} compared)`,
  ...differences.map((text) => `        ${text}`),
  ...gaps.map((text) => `        the file: ${text}`),
];
