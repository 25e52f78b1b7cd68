import type { Figure } from './figure.ts';

export interface Context {
  /** Small sizes, to see that it works. The numbers mean nothing then. */
  readonly isQuick: boolean;
  /** Tells whoever waits how far it is. */
  say(line: string): void;
}

/** One claim about speed, as a program. It cleans up behind itself, also when it fails. */
export interface Measure {
  /** As written on the command line. */
  readonly name: string;
  readonly title: string;
  /** Programs that it runs and does not bring along. */
  readonly needs?: readonly string[];
  run(context: Context): Promise<readonly Figure[]>;
}
