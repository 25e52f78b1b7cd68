import type { Command } from '@scoreline/match';

/** Something that happened, said as a command. */
export interface Dated {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly command: Command;
}

/** A command with its id, ready to be posted. */
export interface Step extends Dated {
  readonly id: string;
}

export const MINUTE_MS = 60_000;

/** What a source does not say and a match cannot be entered without. */
export class Untold extends Error {}
