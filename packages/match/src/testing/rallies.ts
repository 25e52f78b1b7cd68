import type { Setup } from '../core/setup.ts';
import type { Side } from '../core/side.ts';
import type { Command, MatchSetup } from '../match.ts';
import { BADMINTON_RULES, type BadmintonRules } from '../sports/badminton/options.ts';
import type { BadmintonTypes } from '../sports/badminton/types.ts';
import { BEACH_VOLLEYBALL_RULES, type BeachVolleyballRules } from '../sports/beach-volleyball/options.ts';
import type { BeachVolleyballTypes } from '../sports/beach-volleyball/types.ts';
import { TABLE_TENNIS_RULES, type TableTennisRules } from '../sports/table-tennis/options.ts';
import type { TableTennisTypes } from '../sports/table-tennis/types.ts';
import { VOLLEYBALL_RULES, type VolleyballRules } from '../sports/volleyball/options.ts';
import type { VolleyballTypes } from '../sports/volleyball/types.ts';
import { KICKOFF } from './setups.ts';

const base = {
  matchId: 'final',
  kickoffAt: KICKOFF,
  names: { home: 'Reds', away: 'Blues' },
  clockRate: 1,
};

export const volleyballMatch = (rules: Partial<VolleyballRules> = {}): Setup<VolleyballTypes> => ({
  ...base,
  sport: 'volleyball',
  rules: { ...VOLLEYBALL_RULES, ...rules },
});

export const beachVolleyballMatch = (
  rules: Partial<BeachVolleyballRules> = {},
): Setup<BeachVolleyballTypes> => ({
  ...base,
  sport: 'beachVolleyball',
  rules: { ...BEACH_VOLLEYBALL_RULES, ...rules },
});

export const tableTennisMatch = (rules: Partial<TableTennisRules> = {}): Setup<TableTennisTypes> => ({
  ...base,
  sport: 'tableTennis',
  rules: { ...TABLE_TENNIS_RULES, ...rules },
});

export const badmintonMatch = (rules: Partial<BadmintonRules> = {}): Setup<BadmintonTypes> => ({
  ...base,
  sport: 'badminton',
  rules: { ...BADMINTON_RULES, ...rules },
});

export const RALLY_MATCHES: readonly (readonly [name: string, setup: MatchSetup])[] = [
  ['volleyball', volleyballMatch()],
  ['beach volleyball', beachVolleyballMatch()],
  ['table tennis', tableTennisMatch()],
  ['badminton', badmintonMatch()],
];

export const startSet = (server?: Side): Command => ({
  type: 'startSet',
  ...(server === undefined ? {} : { server }),
});

/** `haah`: who won the rallies, one after the other. */
export const rallies = (won: string): Command[] =>
  [...won].map((letter) => ({ type: 'recordRally', side: letter === 'h' ? 'home' : 'away' }));

/** Rallies that bring a set to this score, the loser's points first. */
export const toScore = (home: number, away: number): Command[] => {
  const [less, more] = home < away ? ['h', 'a'] : ['a', 'h'];
  const [few, many] = [Math.min(home, away), Math.max(home, away)];
  // Alternating as long as both have points to come, so that no one is ahead by two before the end.
  const shared = `${less}${more}`.repeat(few);
  return rallies(shared + `${more}`.repeat(many - few));
};
