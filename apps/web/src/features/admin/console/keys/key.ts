import type { Command, MatchState, Refusal, Side } from '@scoreline/match';
import { refusalOf } from './legality.ts';

/** What has to be asked before a command can be sent; all else goes off at the first tap. */
export const QUESTIONS = ['why', 'kickoff', 'award', 'lineup', 'result', 'final', 'reopen', 'note'] as const;
export type Question = (typeof QUESTIONS)[number];

/** A key before it is known whether the rules allow it. */
export interface KeySpec {
  /** Its place on the screen, which stays while what stands there changes: `home.main`, `period`. */
  readonly slot: string;
  /** Its accessible name, as the README lists them. */
  readonly name: string;
  /** What is printed on it where the column or the heading says the rest. */
  readonly short?: string;
  readonly shortcut: string;
  /** The command it sends, or one like those that its question leads to, to judge whether it is legal. */
  readonly command: Command;
  /** What has to be asked first: a `Question`, or one of the sport's own. */
  readonly asks?: string;
  readonly side?: Side;
}

export interface ConsoleKey extends KeySpec {
  /** Why the rules forbid it now, or null. */
  readonly refusal: Refusal | null;
}

/** A key with the judgement of the rules, at `at` (epoch milliseconds of the server). */
export const judge = (state: MatchState, spec: KeySpec, at: number): ConsoleKey => ({
  ...spec,
  refusal: refusalOf(state, spec.command, at),
});
