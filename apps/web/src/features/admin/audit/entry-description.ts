import * as messages from './messages.ts';

/** One field, from what to what, in words. */
export interface ChangeDescription {
  readonly label: string;
  readonly text: string;
}

/** What somebody did, as the rest of a sentence that begins with their name, and what it changed. */
export interface EntryDescription {
  readonly what: string;
  readonly details: readonly ChangeDescription[];
}

/** From what to what; only what it is now of something new, and only what it was of something taken away. */
export const fromTo = (from: string | null, to: string | null): string => {
  if (from === null) return to ?? messages.NOTHING;
  return to === null ? messages.taken(from) : messages.changed(from, to);
};
