import type { Amendment } from '@scoreline/match';
import { NOTE_FAULT, noteOf } from '../notes/note-text.ts';

/** What a form changes of a note or of an incident of its sport. */
export type NoteOrIncidentChange =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly changes: Amendment }
  | { readonly kind: 'fault'; readonly message: string };

/** What was typed, as a change of a note. */
export const changeOfNote = (was: string, typed: string): NoteOrIncidentChange => {
  const text = noteOf(typed);
  if (text === null) return { kind: 'fault', message: NOTE_FAULT };
  return text === was ? { kind: 'same' } : { kind: 'changed', changes: { text } };
};
