import type { CommandOf } from './command.ts';
import { type Entry, isCore, isCorrection, type MatchEvent } from './event.ts';
import type { Side } from './side.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';

/** The command that records an event which says something about one side and nothing about the rest, or null. */
const oneSidedCommand = <T extends SportTypes>(sport: Sport<T>, event: MatchEvent<T>): string | null =>
  event.type === 'LineupSet' ? 'setLineup' : (sport.events[event.type]?.oneSided ?? null);

const isOneSided = <T extends SportTypes>(sport: Sport<T>, type: string): boolean =>
  type === 'setLineup' || Object.values(sport.events).some(({ oneSided }) => oneSided === type);

const sideOf = (value: object): Side | null =>
  'side' in value && typeof value.side === 'string' ? sideFrom(value.side) : null;
const sideFrom = (side: string): Side | null => (side === 'home' || side === 'away' ? side : null);

/** Which note of the log an event adds or corrects, or null. */
const noteOf = <T extends SportTypes>({ id, event }: Entry<T>, notes: ReadonlySet<string>): string | null => {
  const about = isCorrection(event) ? event.incidentId : id;
  return notes.has(about) ? about : null;
};

/** Which incident a correction or a review names. */
const incidentIn = (command: object): string | null =>
  'incidentId' in command && typeof command.incidentId === 'string' ? command.incidentId : null;

/**
 * Whether a command means the same although `since`, a part of `log`, was accepted after its sender last looked. Two
 * people who both tap the same goal do not mean two goals, so what is alike (same kind, same side) does not commute;
 * nor does anything with a change of period or status, or with a correction. Words change nothing: notes commute with
 * everything, and their corrections with all but those of the same note.
 */
export const commutes = <T extends SportTypes>(
  sport: Sport<T>,
  command: CommandOf<T>,
  since: readonly Entry<T>[],
  log: readonly Entry<T>[],
): boolean => {
  if (command.type === 'addNote') return true;
  const notes = new Set(log.flatMap(({ id, event }) => (isCore(event, 'NoteAdded') ? [id] : [])));
  const about = incidentIn(command);
  if (about !== null && notes.has(about)) return since.every((entry) => noteOf(entry, notes) !== about);
  const rest = since.filter((entry) => noteOf(entry, notes) === null);
  if (!isOneSided(sport, command.type)) return rest.length === 0;
  return rest.every(({ event }) => {
    const own = oneSidedCommand(sport, event);
    return own !== null && (own !== command.type || sideOf(event) !== sideOf(command));
  });
};
