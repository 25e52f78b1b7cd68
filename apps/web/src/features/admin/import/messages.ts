import type { ImportEffect } from '@scoreline/import';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const matches = (n: number): string => count(n, 'match', 'matches');
const rows = (n: number): string => count(n, 'row', 'rows');

export const TITLE = 'Import';
export const IMPORTS = 'Imports';
export const CHOOSE_FILE = 'Choose file';
export const DROP_HINT =
  'or drop it here: openfootball JSON (together with its .groups and .teams files), Football.TXT, our own format, or CSV.';
export const FILE = 'File to import';
export const tooLarge = (file: string): string => `${file} is larger than 4 MB. Split it.`;
export const READING = 'Reading the file and comparing it with existing matches…';
export const MATCHES_MISSING = 'This file belongs to a file of matches. Drop both together.';
export const oneAtATime = (one: string, other: string): string =>
  `Import one file of matches at a time: ${one} is one, ${other} another.`;

const rowsRead = (n: number, zone: string): string =>
  `${rows(n)} read. Times without an offset are in ${zone}.`;
/** What of a CSV was read, and which of its columns were not. */
export const csvRead = (n: number, zone: string, ignored: readonly string[]): string =>
  ignored.length === 0 ? rowsRead(n, zone) : `${rowsRead(n, zone)} Ignored: ${ignored.join(', ')}.`;
export const PREVIEW = 'Preview';
export const leftOut = (n: number): string => `${matches(n)} left out`;
export const NOTES = 'Notes';
export const FILE_ZONE = 'Time zone of the file';
export const FILE_ZONE_HINT =
  'Its times name none, and are read as UTC: 20:00 would be 21:00 or 22:00 in Madrid.';
export const READ_AGAIN = 'Read in this zone';
export const wrongZone = (zone: string): string => `${zone} is no time zone. Write one like Europe/Madrid.`;
export const OTHER_FILE = 'Choose another file';
export const rowsRejected = (n: number): string => `${rows(n)} rejected`;
export const line = (number: number): string => `Line ${number}`;

export const EFFECTS: Readonly<Record<ImportEffect, string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  left: 'Skipped',
};
export const summary = (counts: Readonly<Record<ImportEffect, number>>): string => {
  const total = counts.new + counts.changed + counts.unchanged + counts.left;
  const all = `${matches(total)}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged`;
  return counts.left === 0 ? `${all}.` : `${all}, ${counts.left} skipped because someone else recorded them.`;
};
export const commandsToSend = (commands: number): string =>
  `${count(commands, 'command', 'commands')} to send.`;
export const commandsToSendFor = (commands: number, incidents: string): string =>
  `${count(commands, 'command', 'commands')} to send; in the file: ${incidents}.`;
export const commands = (n: number): string => count(n, 'command', 'commands');
export const differences = (n: number): string => count(n, 'difference', 'differences');
export const MATCHES = 'Matches';
export const showMore = (n: number): string => `Show ${n} more`;
export const NOTHING = 'Nothing to import';
export const importMatches = (n: number): string => `Import ${matches(n)}`;
export const importRows = (n: number): string => `Import ${count(n, 'valid row', 'valid rows')}`;
export const PROGRESS = 'matches';
export const resume = (reason: string): string =>
  `${reason} What was imported is kept. Press the button again to continue.`;

export const OPEN_COMPETITION = 'Open competition';
export const IMPORT_OTHER = 'Import another file';
export const UNDO_HINT = 'You can undo this import from the list below.';

export const importFacts = (at: string, by: string, newMatches: number, newTeams: number): string =>
  `${at}, ${by}: ${count(newMatches, 'new match', 'new matches')}, ${count(newTeams, 'new team', 'new teams')}`;
export const INCOMPLETE = 'incomplete';
export const undoneAt = (at: string): string => `undone ${at}`;
export const UNDO = 'Undo';
export const undoImport = (file: string): string => `Undo the import of ${file}`;
export const UNDO_QUESTION =
  'New matches and teams are archived. Incidents added to existing matches are voided. Anything edited since is kept.';
export const UNDO_ALL = 'Undo import';
export const CANCEL = 'Cancel';
export const resumeUndo = (reason: string): string =>
  `${reason} What was undone stays undone. Press the button again to continue.`;
export const undone = (archived: number, voided: number, kept: number): string => {
  const done = `Undone: ${matches(archived)} archived, ${count(voided, 'incident', 'incidents')} voided`;
  return kept === 0 ? `${done}.` : `${done}, ${matches(kept)} kept:`;
};
