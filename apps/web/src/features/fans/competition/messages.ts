import type { TableOf, TableOrder } from '@scoreline/match';

export const COMPETITION = 'Competition';
export const NO_MATCHES = 'No matches scheduled yet.';
export const ALL_COMPETITIONS = 'All competitions';
export const ON_THIS_PAGE = 'On this page';
/** The parts of the page, by the ids that links to them end with. */
export const PARTS = {
  live: 'Live',
  tables: 'Tables',
  'knock-out': 'Knock-out',
  fixtures: 'Fixtures',
  results: 'Results',
  scorers: 'Scorers',
} as const;
export const BRACKET = 'Bracket';
export const partOf = (part: string, round: string): string => `${part}, ${round}`;
export const OTHER_MATCHES = 'Matches';

export const ROUND = 'Round';
export const ALL_ROUNDS = 'All rounds';
export const SHOW = 'Show';

export const PLAYER = 'Player';
export const PENALTIES = 'Penalties';
export const GOALS = 'Goals';

export const TABLE = 'Table';
export const COUNTED_MATCHES = 'Matches in the table';
export const TABLES_OF: Readonly<Record<TableOf, string>> = { all: 'All', home: 'Home', away: 'Away' };
export const COLUMNS = {
  played: ['P', 'Played'],
  won: ['W', 'Won'],
  drawn: ['D', 'Drawn'],
  lost: ['L', 'Lost'],
} as const;
export const GOAL_DIFFERENCE = ['+/−', 'Goal difference'] as const;

const TIE_BREAKERS: Readonly<Record<TableOrder, string>> = {
  goalDifference:
    'Level on points: goal difference, goals scored, then points, goal difference and goals scored in the matches between the level teams.',
  headToHead:
    'Level on points: points, goal difference and goals scored in the matches between the level teams, then goal difference and goals scored in all matches.',
};
/** What decides the order of a table, in one sentence. */
export const tieBreakers = (order: TableOrder, of: TableOf): string =>
  of === 'all' ? TIE_BREAKERS[order] : 'Level on points: goal difference, then goals scored.';
