import { type IssuedCommandOf, toEvent } from './decide.ts';
import { evolve, fold } from './evolve.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';

/** The match before and after a command was accepted. */
export interface AcceptedOf<T extends SportTypes> {
  readonly before: State<T>;
  readonly after: State<T>;
}

/**
 * What a command whose id is in the log did when it was accepted; null when that id was given to another command.
 * Folds the log up to there: for what was sent again, not for every command.
 */
export const repeatOf = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  { id, command }: IssuedCommandOf<T>,
): AcceptedOf<T> | null => {
  const index = state.log.findIndex((entry) => entry.id === id);
  const entry = state.log[index];
  if (entry === undefined) return null;
  const before = fold(sport, state.setup, state.log.slice(0, index));
  // By the time of then: what is sent again without one means the same moment.
  const event = toEvent(sport, before, command, entry.at);
  return sorted(event) === sorted(entry.event) ? { before, after: evolve(sport, before, entry) } : null;
};

/** The same text for the same facts, whatever order they were written in. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
