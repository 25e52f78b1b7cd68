import type { BoardFilter } from './board-filter.ts';

export const LIVE_SCORES = 'Live scores';
export const DAYS = 'Days';
export const TODAY = 'Today';
export const dayToday = (day: string): string => `${day}, today`;
export const CHOOSE_DAY = 'Choose a day';
export const SHOW = 'Show';

export const FILTER_MATCHES = 'Filter matches';
export const FILTERS: Readonly<Record<BoardFilter, string>> = {
  all: 'All',
  live: 'Live',
  finished: 'Finished',
  upcoming: 'Upcoming',
  mine: 'Mine',
};
export const FOLLOWING = 'Following';
export const MORE_COMPETITIONS = 'More competitions';
export const MATCH_OF_THE_DAY = 'Match of the day';

export const matchCount = (matches: number): string => (matches === 1 ? '1 match' : `${matches} matches`);
/** `6 matches, 2 live` */
export const liveCount = (matches: number, live: number): string =>
  live === 0 ? matchCount(matches) : `${matchCount(matches)}, ${live} live`;

const EMPTY: Readonly<Record<BoardFilter, (when: string) => string>> = {
  all: (when) => `No matches ${when}.`,
  live: (when) => `No live matches ${when}.`,
  finished: (when) => `No finished matches ${when}.`,
  upcoming: (when) => `No more upcoming matches ${when}.`,
  mine: (when) => `No matches you follow ${when}.`,
};
/** `No matches on Tuesday.`; `day` is `today`, `tomorrow`, `yesterday` or the name of a day. */
export const empty = (filter: BoardFilter, day: string): string =>
  EMPTY[filter](['today', 'tomorrow', 'yesterday'].includes(day) ? day : `on ${day}`);

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const nextDay = (day: string, matches: number): string =>
  `Next: ${sentenceStart(day)}, ${matchCount(matches)}.`;
export const lastDay = (day: string, matches: number): string =>
  `Last: ${sentenceStart(day)}, ${matchCount(matches)}.`;
export const liveNow = (matches: number): string => `Live: ${matchCount(matches)}.`;
export const nextMatch = (time: string, home: string, away: string): string =>
  `Next: ${time}, ${home} v ${away}.`;
export const wholeDay = (matches: number): string =>
  matches === 1 ? 'The only match of the day.' : `All ${matches} matches of the day.`;

export const HOW_TO_FOLLOW = 'Tap the star next to a match, team or competition to follow it on this device.';
export const FOLLOWING_NEEDS_SCRIPTS =
  'The matches you follow are only known with JavaScript, so all matches are shown.';
