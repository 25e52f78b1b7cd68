import type { Command } from './command.ts';
import { type Entry, isCorrection, type MatchEvent } from './event.ts';
import type { Side } from './side.ts';

/** Commands that say something about one side and nothing about the rest of the match. */
const LOCAL: Readonly<Record<string, MatchEvent['type']>> = {
  recordGoal: 'GoalRecorded',
  recordMissedPenalty: 'PenaltyMissed',
  recordCard: 'CardShown',
  recordSubstitution: 'SubstitutionMade',
  setLineup: 'LineupSet',
};

const sideOf = (value: object): Side | null =>
  'side' in value && typeof value.side === 'string' ? sideFrom(value.side) : null;
const sideFrom = (side: string): Side | null => (side === 'home' || side === 'away' ? side : null);

/** Which note of the log an event adds or corrects, or null. */
const noteOf = ({ id, event }: Entry, notes: ReadonlySet<string>): string | null => {
  const about = isCorrection(event) ? event.incidentId : id;
  return notes.has(about) ? about : null;
};

/**
 * Whether a command means the same although `since`, a part of `log`, was accepted after its sender last looked. Two
 * people who both tap the same goal do not mean two goals, so what is alike (same kind, same side) does not commute;
 * nor does anything with a change of period or status, or with a correction. Words change nothing: notes commute with
 * everything, and their corrections with all but those of the same note.
 */
export const commutes = (command: Command, since: readonly Entry[], log: readonly Entry[]): boolean => {
  if (command.type === 'addNote') return true;
  const notes = new Set(log.flatMap(({ id, event }) => (event.type === 'NoteAdded' ? [id] : [])));
  if ('incidentId' in command && command.incidentId !== undefined && notes.has(command.incidentId))
    return since.every((entry) => noteOf(entry, notes) !== command.incidentId);
  const rest = since.filter((entry) => noteOf(entry, notes) === null);
  const own = LOCAL[command.type];
  if (own === undefined) return rest.length === 0;
  return rest.every(({ event }) => {
    const isLocal = Object.values(LOCAL).includes(event.type);
    return isLocal && (event.type !== own || sideOf(event) !== sideOf(command));
  });
};
