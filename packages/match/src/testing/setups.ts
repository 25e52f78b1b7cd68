import type { Lineup } from '../core/lineup.ts';
import type { Setup } from '../core/setup.ts';
import type { Side } from '../core/side.ts';
import { FOOTBALL_RULES, type FootballRules } from '../sports/football/options.ts';
import type { FootballTypes } from '../sports/football/types.ts';
import { TENNIS_RULES, type TennisRules } from '../sports/tennis/options.ts';
import type { TennisTypes } from '../sports/tennis/types.ts';

/** The instant at which every match of the tests is to begin. */
export const KICKOFF = Date.UTC(2022, 11, 18, 15);

export const footballMatch = (rules: Partial<FootballRules> = {}): Setup<FootballTypes> => ({
  sport: 'football',
  matchId: 'final',
  kickoffAt: KICKOFF,
  names: { home: 'Argentina', away: 'France' },
  clockRate: 1,
  rules: { ...FOOTBALL_RULES, ...rules },
});

/** Played to a decision: extra time, then kicks. */
export const cupTie = (rules: Partial<FootballRules> = {}): Setup<FootballTypes> =>
  footballMatch({ extraTime: true, shootOut: true, ...rules });

export const tennisMatch = (rules: Partial<TennisRules> = {}): Setup<TennisTypes> => ({
  sport: 'tennis',
  matchId: 'wimbledon',
  kickoffAt: KICKOFF,
  names: { home: 'Borg', away: 'McEnroe' },
  clockRate: 1,
  rules: { ...TENNIS_RULES, ...rules },
});

/** Starters `h1` to `h11` and substitutes `h12` to `h23`; `a1` … for the away side. */
export const lineupOf = (side: Side, starters = 11): Lineup => {
  const player = (number: number) => ({ id: `${side[0]}${number}`, name: `${side} ${number}`, number });
  const row = (from: number, count: number) => Array.from({ length: count }, (_, i) => player(from + i));
  return { starters: row(1, starters), bench: row(starters + 1, 23 - starters) };
};
