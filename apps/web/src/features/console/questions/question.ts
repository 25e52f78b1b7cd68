import type { Command, MatchState } from '@scoreline/match';
import type { ConsoleKey } from '../key.ts';

/** What every question of the console gets, and whom it tells of the answer. */
export interface QuestionProps {
  /** The key that asked. */
  readonly of: ConsoleKey;
  readonly state: MatchState;
  /** Epoch milliseconds of the server's clock. */
  readonly now: number;
  /** Sends the command and closes the question. */
  readonly answer: (command: Command) => void;
  readonly close: () => void;
}

/** A typed whole number from 0 to `max`, or null. */
export const wholeNumber = (typed: string, max: number): number | null =>
  /^\s*\d{1,5}\s*$/.test(typed) && Number(typed) <= max ? Number(typed) : null;
