/** Everybody who may ask, as the columns of a table name them. */
export const WHO = [
  'nobody',
  /** The owner, in a browser whose session has run out. */
  'expired',
  /** A key for everything that was revoked. */
  'revoked',
  /** A scorer to whom only another match is assigned. */
  'stranger',
  'scorer',
  'editor',
  'owner',
  /** A key for all competitions. */
  'feed',
  /** A key for the competition of the match. */
  'feedHere',
  /** A key for another competition. */
  'feedElsewhere',
] as const;
export type Who = (typeof WHO)[number];

/** What each is answered. */
export type Answers = Readonly<Record<Who, number>>;

const HEAD = WHO.join(' ');
const squeeze = (line: string): string => line.trim().replaceAll(/\s+/g, ' ');
const STATUSES = new RegExp(`^(.+?)((?: \\d{3}){${WHO.length}})$`);

/**
 * Reads a table as people write it: a head with `WHO`, then a row for each thing that may be asked for, which ends in
 * the status that each of them is answered. Throws when a line is neither.
 */
export const readTable = (text: string): ReadonlyMap<string, Answers> => {
  const [head, ...rows] = text
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '');
  if (head !== HEAD) throw new Error(`The head of the table is not ${HEAD}.`);
  const table = new Map<string, Answers>();
  for (const row of rows) {
    const [, title = '', statuses] = STATUSES.exec(row) ?? [];
    if (statuses === undefined) throw new Error(`Not a row of the table: ${row}`);
    if (table.has(title)) throw new Error(`Twice in the table: ${title}`);
    table.set(title, answersOf(statuses.trim().split(' ').map(Number)));
  }
  return table;
};

/** Puts what they were answered, in the order of `WHO`, under their names. */
export const answersOf = (statuses: readonly number[]): Answers => {
  const of = (who: Who) => statuses[WHO.indexOf(who)] ?? 0;
  return {
    nobody: of('nobody'),
    expired: of('expired'),
    revoked: of('revoked'),
    stranger: of('stranger'),
    scorer: of('scorer'),
    editor: of('editor'),
    owner: of('owner'),
    feed: of('feed'),
    feedHere: of('feedHere'),
    feedElsewhere: of('feedElsewhere'),
  };
};
