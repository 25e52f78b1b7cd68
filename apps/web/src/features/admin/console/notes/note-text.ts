import { checkNote, NOTE_LENGTH } from '@scoreline/match';
import * as messages from '../messages.ts';

export const NOTE_FAULT = messages.noteFault(NOTE_LENGTH);

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
  return length > NOTE_LENGTH
    ? messages.charactersOver(length - NOTE_LENGTH)
    : messages.charactersUsed(length, NOTE_LENGTH);
};
