import { isolate } from '../../../locale/isolate.ts';
import type { MatchFilter } from './match-filter.ts';

export const MATCH = 'Match';
export const MATCHES = 'Matches';
export const YOUR_MATCHES = 'Your matches';
export const NEW_MATCH = 'New match';
export const NEW_COMPETITION = 'New competition';
export const FILTER_MATCHES = 'Filter matches';
export const FILTERS: Readonly<Record<MatchFilter, string>> = {
  today: 'Today',
  live: 'Live',
  upcoming: 'Upcoming',
  past: 'Past',
};
export const EMPTY: Readonly<Record<MatchFilter, string>> = {
  today: 'No matches today.',
  live: 'No live matches.',
  upcoming: 'No upcoming matches.',
  past: 'No past matches.',
};
export const NOT_ASSIGNED = 'No matches here. An editor assigns matches to you.';
export const SEARCH_HINT = 'Team, competition, round';
export const noneFor = (typed: string): string => `No matches for "${typed}".`;
export const found = (count: number): string => (count === 1 ? '1 match' : `${count} matches`);
export const showMore = (count: number): string => `Show ${count} more`;
export const versus = (home: string, away: string): string => `${isolate(home)} – ${isolate(away)}`;
export const REPLAY = 'Replay';
export const COMPETITION = 'Competition';
export const ALL_COMPETITIONS = 'All';
export const consoleOf = (home: string, away: string): string =>
  `${isolate(home)} – ${isolate(away)}, console`;

export const SIDES = {
  teams: { home: 'Home team', away: 'Away team' },
  players: { home: 'Home player', away: 'Away player' },
} as const;
export const SAME_TEAM = 'Choose a different team from the home team.';
export const SAME_PLAYER = 'Choose a different player from the home player.';
export const KICKOFF_HINT = 'In your time zone.';
export const NO_KICKOFF = 'Enter the date and time.';
export const FORM_FAULTS = 'Check the fields above.';
export const DETAILS = 'Details (optional)';
export const STAGE = 'Stage';
export const GROUP = 'Group';
export const ROUND = 'Round';
export const VENUE = 'Venue';
export const ATTENDANCE = 'Attendance';
export const HOME = 'Home';
export const AWAY = 'Away';
export const CHOOSE_KNOWN = 'Choose an existing team.';
export const CREATE = 'Create match';

export const AUDIT = 'Audit';
export const OPEN_CONSOLE = 'Open console';

export const SCORERS = 'Scorers';
export const scorersOf = (match: string): string => `Scorers: ${match}`;
export const NO_SCORERS = 'No scorers yet. An owner can invite them under People.';
export const SAVE_SCORERS = 'Save scorers';
export const SAVED = 'Saved.';

/** `news`: when the last was. */
export const nobodyEnded = (news: string): string => `Still open, ${news}. Fans no longer see it as live.`;
