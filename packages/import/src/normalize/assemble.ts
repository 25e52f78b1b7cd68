import { toKey } from '@scoreline/protocol/names';
import { zoneOf } from '../facts/zones.ts';
import type { FootballMatch } from '../matchday/football.ts';
import type { Participant } from '../matchday/shape.ts';
import type { FootballMatchday } from '../matchday.ts';
import { SourceError } from '../source-error.ts';
import type { Draft } from './draft.ts';
import { splitTitle } from './keys.ts';
import { toTeam } from './teams.ts';
import { toMatch } from './to-match.ts';

export interface Reading {
  readonly file: string;
  readonly title: string;
  readonly drafts: readonly Draft[];
  readonly groups?: readonly { name: string; teams: readonly string[] }[];
  /** FIFA codes by the source's names. */
  readonly codes?: ReadonlyMap<string, string>;
}

const SOURCE = { name: 'openfootball', url: 'https://github.com/openfootball', licence: 'CC0-1.0' };

/** In a group the n-th match of a team is matchday n, however a source numbers its days. */
const withGroupMatchdays = (matches: readonly FootballMatch[]): FootballMatch[] => {
  const played = new Map<string, number>();
  return matches.map((match) => {
    if (match.group === undefined) return match;
    const teams = [match.home, match.away].map((team) => `${match.group} ${team}`);
    const matchday = Math.max(...teams.map((team) => played.get(team) ?? 0)) + 1;
    for (const team of teams) played.set(team, matchday);
    return { ...match, round: `Matchday ${matchday}` };
  });
};

/** Makes a matchday of what a reader found: one name a team, times in UTC, incidents in a possible order. */
export const assemble = ({ file, title, drafts, groups, codes }: Reading): FootballMatchday => {
  const teams = new Map<string, Participant>();
  const enter = (name: string): Participant => {
    const team = toTeam(name, codes);
    const known = teams.get(team.key) ?? team;
    teams.set(team.key, known);
    return known;
  };
  for (const group of groups ?? []) group.teams.forEach(enter);
  const listsGoals = drafts.some((draft) => draft.incidents.some((i) => i.type === 'goal'));
  const whole = { file, zone: zoneOf(title), listsGoals };
  const found = drafts.map((draft) => ({
    match: toMatch(whole, draft, enter(draft.home).name, enter(draft.away).name),
    place: draft.place,
  }));
  const places = new Map<string, string>();
  for (const { match, place } of found) {
    const before = places.get(match.key);
    if (before !== undefined)
      throw new SourceError(file, place, `This is the match of ${before} again.`, 'Keep one of the two.');
    places.set(match.key, place);
  }
  const byKickoff = found
    .map(({ match }) => match)
    .toSorted((a, b) => a.kickoffAt.localeCompare(b.kickoffAt) || a.key.localeCompare(b.key));
  return {
    format: 'scoreline-matchday',
    version: 1,
    sport: 'football',
    source: SOURCE,
    competition: { key: toKey(title), ...splitTitle(title) },
    ...(groups === undefined
      ? {}
      : { groups: groups.map(({ name, teams: of }) => ({ name, teams: of.map((t) => toTeam(t).key) })) }),
    participants: [...teams.values()],
    matches: withGroupMatchdays(byKickoff),
  };
};
