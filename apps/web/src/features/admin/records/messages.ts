/** The kinds of records: what is listed, searched and saved. */
export const RECORD_KINDS = ['team', 'player', 'venue', 'competition', 'match'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

const ONE: Readonly<Record<RecordKind, string>> = {
  team: 'team',
  player: 'player',
  venue: 'venue',
  competition: 'competition',
  match: 'match',
};
const MANY: Readonly<Record<RecordKind, string>> = {
  team: 'teams',
  player: 'players',
  venue: 'venues',
  competition: 'competitions',
  match: 'matches',
};
const count = (kind: RecordKind, records: number): string =>
  `${records.toLocaleString('en')} ${records === 1 ? ONE[kind] : MANY[kind]}`;

export const SEARCH = 'Search';
export const ARCHIVED = 'Archived';
export const none = (kind: RecordKind): string => `No ${MANY[kind]} yet.`;
export const noneFor = (kind: RecordKind, typed: string): string => `No ${MANY[kind]} match "${typed}".`;
export const found = (kind: RecordKind, records: number): string => count(kind, records);
export const firstOfMore = (kind: RecordKind, shown: number): string =>
  `First ${shown} ${MANY[kind]}. Type more to narrow the list.`;
export const someOf = (kind: RecordKind, shown: number, total: number): string =>
  `${shown} of ${count(kind, total)}. Type to narrow the list.`;

export const save = (kind: RecordKind): string => `Save ${ONE[kind]}`;
export const SAVED = 'Saved.';
export const ARCHIVE = 'Archive';
export const RESTORE = 'Restore';
export const CLOSE = 'Close';
export const IS_ARCHIVED = 'Archived: hidden from lists and boards. Its address still works.';
export const ARCHIVE_HINT =
  'Archiving hides it from lists and boards. Nothing is deleted, and you can restore it.';
export const conflict = (kind: RecordKind): string =>
  `Someone else edited this ${ONE[kind]}. Their changes are now in the form and yours are kept. Check them and save again.`;
export const theirValue = (value: string): string => `Someone else changed this to "${value}".`;
