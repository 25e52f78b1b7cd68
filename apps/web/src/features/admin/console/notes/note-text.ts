import { checkNote, NOTE_LENGTH } from '@scoreline/match';

export const NOTE_FAULT = `A note has 1 to ${NOTE_LENGTH} characters.`;

/** One line of what was typed or pasted over several, so that a paste is taken and not refused. */
export const oneLine = (typed: string): string => typed.replaceAll(/\p{Cc}+/gu, ' ');

/** What was typed as a note, or null while there is none or too much of it. */
export const noteOf = (typed: string): string | null => {
  const text = oneLine(typed).trim();
  return checkNote(text) === null ? text : null;
};

/** How much room there is, in words. */
export const remainingText = (typed: string): string => {
  const { length } = oneLine(typed).trim();
  return length > NOTE_LENGTH ? `${length - NOTE_LENGTH} too many` : `${length} of ${NOTE_LENGTH}`;
};
