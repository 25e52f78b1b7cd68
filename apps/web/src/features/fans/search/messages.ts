import type { SearchResult } from '@scoreline/protocol';

export const SEARCH = 'Search';
export const DESCRIPTION = 'Find a team, player, competition or match.';
export const WHAT = 'Team, player, competition or match';
export const CLOSE = 'Close';
export const UNAVAILABLE = 'Search is not responding. Try again in a moment.';
export const results = (count: number, text: string): string => {
  if (count === 0) return `No results for “${text}”.`;
  return count === 1 ? '1 result' : `${count} results`;
};
export const ALL_COMPETITIONS = 'All competitions';
export const KINDS: Readonly<Record<SearchResult['kind'], string>> = {
  team: 'Team',
  player: 'Player',
  competition: 'Competition',
  match: 'Match',
};
