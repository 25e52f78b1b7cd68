/** What a row may say, and the headings under which people say it. */
const HEADINGS = {
  date: ['date', 'day'],
  time: ['time', 'kickoff', 'kick-off', 'ko'],
  home: ['home', 'home team', 'team1', 'team 1', 'hometeam'],
  away: ['away', 'away team', 'team2', 'team 2', 'awayteam', 'visitor'],
  round: ['round', 'matchday', 'week', 'gameweek'],
  group: ['group'],
  stage: ['stage', 'phase'],
  venue: ['venue', 'ground', 'stadium', 'location'],
  score: ['score', 'result', 'ft'],
} as const;
export type Column = keyof typeof HEADINGS;

const COLUMNS = [
  'date',
  'time',
  'home',
  'away',
  'round',
  'group',
  'stage',
  'venue',
  'score',
] as const satisfies Column[];
export const NEEDED = ['date', 'time', 'home', 'away'] as const satisfies Column[];

const columnOf = (heading: string): Column | undefined => {
  const plain = heading
    .replace(/^\uFEFF/, '')
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
  return COLUMNS.find((column) => HEADINGS[column].some((known) => known === plain));
};

export interface Columns {
  /** Where each column is, from 0. */
  readonly places: ReadonlyMap<Column, number>;
  /** Headings that say nothing here; their cells are not read. */
  readonly unread: readonly string[];
  readonly missing: readonly Column[];
}

export const readColumns = (headings: readonly string[]): Columns => {
  const places = new Map<Column, number>();
  const unread: string[] = [];
  for (const [place, heading] of headings.entries()) {
    const column = columnOf(heading);
    if (column !== undefined && !places.has(column)) places.set(column, place);
    else if (heading.trim() !== '') unread.push(heading.trim());
  }
  return { places, unread, missing: NEEDED.filter((column) => !places.has(column)) };
};
