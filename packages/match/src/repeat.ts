import { type Asked, toEvent } from './decide.ts';
import { evolve, fold } from './evolve.ts';
import type { MatchState } from './state.ts';

/** The match before and after a command was accepted. */
export interface Accepted {
  readonly before: MatchState;
  readonly after: MatchState;
}

/**
 * What a command whose id is in the log did when it was accepted; null when that id was given to another command.
 * Folds the log up to there: for what was sent again, not for every command.
 */
export const repeatOf = (state: MatchState, { id, command }: Asked): Accepted | null => {
  const index = state.log.findIndex((entry) => entry.id === id);
  const entry = state.log[index];
  if (entry === undefined) return null;
  const before = fold(state.setup, state.log.slice(0, index));
  // By the time of then: what is sent again without one means the same moment.
  const event = toEvent(before, command, entry.at);
  return sorted(event) === sorted(entry.event) ? { before, after: evolve(before, entry) } : null;
};

/** The same text for the same facts, whatever order they were written in. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
