import { isolate } from '../../../locale/isolate.ts';

export const COMPETITION = 'Competition';
export const COMPETITIONS = 'Competitions';
export const NEW_COMPETITION = 'New competition';
export const NONE = 'No competitions yet. Create one or import a file.';
export const archived = (count: number): string => `Archived (${count})`;
export const NAME = 'Name';
export const SEASON = 'Season';
export const SPORT = 'Sport';
export const CREATE = 'Create competition';

export const IMPORT_CSV = 'Import CSV';
export const CREATE_SCHEDULE = 'Create schedule';
export const MATCHES = 'Matches';
export const ARCHIVED_MATCHES = 'Archived matches';
export const STAGES = 'Stages';
export const STAGES_LIST = 'Stages, one per line';
export const STAGES_HINT = 'In playing order, such as: Group stage, Knock-out stage.';
export const SAVE_STAGES = 'Save stages';
export const SAVED = 'Saved.';

const matches = (count: number): string => (count === 1 ? '1 match' : `${count} matches`);
export const matchCount = matches;
export const versus = (home: string, away: string): string => `${isolate(home)} – ${isolate(away)}`;
export const versusInRound = (home: string, away: string, round: string): string =>
  `${isolate(home)} – ${isolate(away)}, ${round}`;
export const EDIT_ROUND = 'Edit round';
export const editRound = (round: string): string => `Edit round: ${round}`;
export const EDIT = 'Edit';
export const editMatch = (match: string): string => `Edit ${match}`;
export const SCORE = 'Score';
export const scoreMatch = (match: string): string => `Score ${match}`;
export const NO_MATCHES =
  'No matches yet. Create a schedule, import a CSV file, or create matches one by one.';
export const RELOAD = 'Reload';

export const WHAT_TO_DO = 'Change';
export const POSTPONE = 'Postpone';
export const MOVE = 'Move by days';
export const REASON = 'Reason (optional)';
export const DAYS = 'Days';
export const DAYS_HINT = '7 moves it a week later, -1 a day earlier. The time of day stays the same.';
export const WRONG_DAYS = 'Enter a whole number of days, such as 7 or -1.';
export const postpone = (count: number): string => `Postpone ${matches(count)}`;
export const move = (count: number): string => `Move ${matches(count)}`;
export const postponed = (done: number, total: number): string => `${done} of ${matches(total)} postponed.`;
export const moved = (done: number, total: number): string => `${done} of ${matches(total)} moved.`;
export const refused = (match: string, reason: string): string => `${match}: ${reason}`;
export const CLOSE = 'Close';
export const PROGRESS = 'matches';
