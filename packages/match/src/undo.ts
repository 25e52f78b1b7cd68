import type { Command } from './command.ts';
import type { Entry } from './event.ts';

/** What an undo gives as its reason, and what tells it from a correction that can itself be undone. */
export const UNDONE = 'Undone by the scorer';

export interface Undoing {
  /** What it takes back. */
  readonly entry: Entry;
  readonly command: Command;
}

/**
 * Takes back the newest thing recorded that was not undone yet, whatever it was: corrections, line-ups and settings
 * of the clock too. Given again and again it leads back through exactly the states that were.
 */
export const undoing = (log: readonly Entry[]): Undoing | null => {
  const left: Entry[] = [];
  for (const entry of log) {
    const index = undoneBy(entry, left);
    if (index === null) left.push(entry);
    else if (index >= 0) left.splice(index, 1);
  }
  const entry = left.at(-1);
  if (entry === undefined) return null;
  return entry.event.type === 'MatchFinalized'
    ? { entry, command: { type: 'reopen', reason: UNDONE } }
    : { entry, command: { type: 'voidIncident', incidentId: entry.id, reason: UNDONE } };
};

/** The place in `left` of what `entry` undoes, or null when it is no undo. */
const undoneBy = ({ event }: Entry, left: readonly Entry[]): number | null => {
  if (event.type === 'IncidentVoided' && event.reason === UNDONE)
    return left.findIndex(({ id }) => id === event.incidentId);
  if (event.type === 'MatchReopened' && event.reason === UNDONE)
    return left.findLastIndex((one) => one.event.type === 'MatchFinalized');
  return null;
};
