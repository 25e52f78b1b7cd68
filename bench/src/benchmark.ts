import type { Figure } from './figure.ts';

export interface Context {
  /** Small sizes, to check that it works: the numbers mean nothing. */
  readonly isQuick: boolean;
  /** Prints the progress. */
  log(line: string): void;
}

/** One claim about speed, as a program. It cleans up after itself, also when it fails. */
export interface Benchmark {
  /** As written on the command line. */
  readonly name: string;
  readonly title: string;
  /** Programs that must be installed. */
  readonly needs?: readonly string[];
  run(context: Context): Promise<readonly Figure[]>;
}
