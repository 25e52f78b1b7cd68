import type { CoreAmendment } from './command.ts';
import type { PlayEvent } from './event.ts';
import { plainText } from './note.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isSportEvent, type Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';

const NOTE_FIELDS: readonly string[] = ['text'] satisfies (keyof CoreAmendment)[];

/** What can be changed of an event, by the fields of an amendment. */
export const amendableFields = <T extends SportTypes>(
  sport: Sport<T>,
  event: PlayEvent<T>,
): readonly string[] =>
  event.type === 'NoteAdded' ? NOTE_FIELDS : (sport.events[event.type]?.amendable ?? []);

/** CO-05: only what the incident has can be changed. */
export const checkAmendment = <T extends SportTypes>(
  sport: Sport<T>,
  event: PlayEvent<T>,
  changes: CoreAmendment & T['Amendment'],
): Refusal | null => {
  const fields = amendableFields(sport, event);
  if (fields.length === 0) return refuse('CO-03', 'This incident has nothing to amend; void it instead.');
  const given = Object.keys(changes);
  if (given.length === 0) return refuse('CO-05', 'The amendment changes nothing.');
  const wrong = given.find((key) => !fields.includes(key));
  return wrong === undefined
    ? null
    : refuse('CO-05', `This incident has no ${wrong}; what can be changed is ${fields.join(', ')}.`);
};

/** The event as it should have been recorded. */
export const amend = <T extends SportTypes>(
  sport: Sport<T>,
  event: PlayEvent<T>,
  changes: CoreAmendment & T['Amendment'],
): PlayEvent<T> => {
  if (isSportEvent(sport, event)) return sport.amend(event, changes);
  return event.type === 'NoteAdded' && changes.text !== undefined
    ? { ...event, text: plainText(changes.text) }
    : event;
};

/** `was` unless a change is given; null takes it away. */
export const changed = <V>(was: V | undefined, change: V | null | undefined): V | undefined =>
  change === undefined ? was : (change ?? undefined);
