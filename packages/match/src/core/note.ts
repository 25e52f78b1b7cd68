import { type Refusal, refuse } from './refusal.ts';

/** The most characters of a note, as JavaScript and HTML count them. */
export const NOTE_LENGTH = 280;

/** Without the spaces around it, which nobody meant. */
export const plainText = (text: string): string => text.trim();

/** NT-01: why these words, trimmed, cannot be a note, or null. */
export const checkNote = (text: string): Refusal | null => {
  if (text === '') return refuse('NT-01', 'A note has at least one character.');
  if (text.length > NOTE_LENGTH)
    return refuse('NT-01', `A note has at most ${NOTE_LENGTH} characters; this one has ${text.length}.`);
  return /\p{Cc}/u.test(text) ? refuse('NT-01', 'A note is one line without control characters.') : null;
};
