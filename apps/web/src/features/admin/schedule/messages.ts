import type { Shape } from './shape.ts';

const matches = (count: number): string => (count === 1 ? '1 match' : `${count} matches`);

export const TITLE = 'Schedule';
export const scheduleOf = (competition: string): string => `Schedule: ${competition}`;
export const SHAPE = 'Format';
export const SHAPES: Readonly<Record<Shape, string>> = {
  single: 'Round-robin, once',
  double: 'Round-robin, home and away',
  knockOut: 'Knock-out',
};
export const THIRD_PLACE = 'Third-place match';

export const teams = (count: number): string => `Teams, one per line (${count})`;
export const SEED_HINT = 'In seed order: the first plays the last.';
export const TEAMS_HINT = 'New names are added as new teams.';
export const FIND_TEAM = 'Find a team';
export const ADD = 'Add';
export const FIRST_DAY = 'First round on';
export const DAYS_APART = 'Days between rounds';
export const times = (start: string): string => `${start} times`;
export const TIMES_HINT = 'In your time zone. Several times are used in turn.';
export const STAGE = 'Stage (optional)';
export const PREVIEW = 'Preview schedule';

export const TOO_FEW_TEAMS = 'Enter at least two teams.';
export const tooManyTeams = (most: number): string => `Enter at most ${most} teams.`;
export const duplicateTeam = (name: string): string => `${name} is listed twice.`;
export const NO_FIRST_DAY = 'Enter the date of the first round.';
export const WRONG_DAYS = 'Enter a whole number of days.';
export const WRONG_TIMES = 'Enter times such as 13:00, 15:00.';

export const summary = (matchCount: number, rounds: number): string =>
  `${matches(matchCount)} in ${rounds === 1 ? '1 round' : `${rounds} rounds`}.`;
export const ALL_KNOWN = 'All teams already exist.';
export const newTeams = (names: readonly string[]): string => `New teams: ${names.join(', ')}.`;
export const create = (count: number): string => `Create ${matches(count)}`;
export const CHANGE = 'Change';
export const PROGRESS = 'matches';
export const resume = (reason: string): string =>
  `${reason} What was created is kept. Press the button again to continue.`;
export const teamFailed = (name: string, reason: string): string => `${name}: ${reason}`;
export const stoppedAt = (created: number, total: number, reason: string): string =>
  `Stopped after ${created} of ${matches(total)}: ${reason}`;

/** Names that rounds and open places are stored under. */
const KNOCK_OUT_ROUNDS: Readonly<Record<number, string>> = {
  1: 'Final',
  2: 'Semi-final',
  4: 'Quarter-final',
};
export const roundOf = (ties: number): string => KNOCK_OUT_ROUNDS[ties] ?? `Round of ${ties * 2}`;
export const THIRD_PLACE_ROUND = 'Third place';
export const matchday = (number: number): string => `Matchday ${number}`;
export const winnerOf = (tie: string): string => `Winner of ${tie}`;
export const loserOf = (tie: string): string => `Loser of ${tie}`;
