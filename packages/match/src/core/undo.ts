import type { CoreCommand } from './command.ts';
import { type Entry, isCore, type MatchEvent } from './event.ts';
import type { SportTypes } from './sport-types.ts';

/** The reason that an undo gives. */
const UNDO_REASON = 'Undone by the scorer';

export interface UndoOf<T extends SportTypes> {
  /** What it takes back. */
  readonly entry: Entry<T>;
  readonly command: Extract<CoreCommand, { type: 'voidIncident' | 'reopen' }>;
}

/**
 * Takes back the newest thing recorded that was not undone yet, whatever it was: corrections, line-ups and settings
 * of the clock too. Given again and again it leads back through exactly the states that were.
 */
export const undoOf = <T extends SportTypes>(log: readonly Entry<T>[]): UndoOf<T> | null => {
  const left: Entry<T>[] = [];
  for (const entry of log) {
    const index = undoneBy(entry.event, left);
    if (index === null) left.push(entry);
    else if (index >= 0) left.splice(index, 1);
  }
  const entry = left.at(-1);
  if (entry === undefined) return null;
  return entry.event.type === 'MatchFinalized'
    ? { entry, command: { type: 'reopen', reason: UNDO_REASON, undo: true } }
    : { entry, command: { type: 'voidIncident', incidentId: entry.id, reason: UNDO_REASON, undo: true } };
};

/** Whether it is an undo. Logs from before version 3 of the wire say so by the reason only. */
const isUndo = ({ undo, reason }: { readonly undo?: true; readonly reason: string }): boolean =>
  undo === true || reason === UNDO_REASON;

/** The place in `left` of what `event` undoes, or null when it is no undo. */
const undoneBy = <T extends SportTypes>(event: MatchEvent<T>, left: readonly Entry<T>[]): number | null => {
  if (isCore(event, 'IncidentVoided') && isUndo(event))
    return left.findIndex(({ id }) => id === event.incidentId);
  if (isCore(event, 'MatchReopened') && isUndo(event))
    return left.findLastIndex((one) => one.event.type === 'MatchFinalized');
  return null;
};
