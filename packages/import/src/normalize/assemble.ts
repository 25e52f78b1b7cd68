import { toKey } from '@scoreline/protocol/names';
import { zoneOf } from '../facts/zones.ts';
import { eachOrLeftOut, type Findings, findings, type LeftOut } from '../left-out.ts';
import type { FootballMatch } from '../matchday/football.ts';
import type { Participant } from '../matchday/shape.ts';
import type { FootballMatchday } from '../matchday.ts';
import { withoutCountries } from './countries.ts';
import type { Draft } from './draft.ts';
import { splitTitle } from './keys.ts';
import { tellMeetingsApart } from './meetings.ts';
import { toTeam } from './teams.ts';
import { toMatch } from './to-match.ts';
import { isPlaceholder, isUndecided, UNDECIDED_NAME } from './undecided.ts';

export interface Reading {
  readonly file: string;
  readonly title: string;
  readonly drafts: readonly Draft[];
  readonly groups?: readonly { name: string; teams: readonly string[] }[];
  /** FIFA codes by the source's names. */
  readonly codes?: ReadonlyMap<string, string>;
  /** IANA zone of times without one, where it is known. */
  readonly zone?: string;
  readonly leftOut?: readonly LeftOut[];
  readonly notes?: readonly string[];
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

/**
 * The second of two matches of one knock-out round between the same sides, home and away swapped, knows how the first
 * ended: extra time and kicks follow a level aggregate. A match that had extra time was no first leg.
 */
const withFirstLegs = (matches: readonly FootballMatch[]): FootballMatch[] => {
  const first = new Map<string, FootballMatch>();
  return matches.map((match) => {
    if (match.rules?.extraTime !== true && match.rules?.shootOut !== true) return match;
    const at = (home: string, away: string) => [match.stage, match.round, home, away].join('\n');
    first.set(at(match.home, match.away), match);
    const leg = first.get(at(match.away, match.home))?.result;
    const isReplay = leg?.extraTime !== undefined;
    const [home, away] = isReplay ? [] : (leg?.fullTime ?? []);
    if (home === undefined || away === undefined) return match;
    return { ...match, rules: { ...match.rules, firstLeg: [away, home] } };
  });
};

/** Told where a file has times and nobody said where they were written. */
export const UTC_ASSUMED =
  'Its times have no time zone and were taken as UTC. The zone where they were written can be given: --zone Europe/Madrid.';

/** Makes a matchday of what a reader found: one name a team, times in UTC, incidents in a possible order. */
export const assemble = (reading: Reading): FootballMatchday & Findings => {
  const { file, title, drafts, groups, codes, zone = zoneOf(title) } = reading;
  const notes = [...(reading.notes ?? [])];
  const teams = new Map<string, Participant>();
  const enter = (name: string): Participant => {
    const team = {
      ...toTeam(name, codes),
      ...(isPlaceholder(name) ? { placeholder: true as const } : {}),
    };
    const known = teams.get(team.key) ?? team;
    teams.set(team.key, known);
    return known;
  };
  let undecided = 0;
  const sideOf = (name: string): Participant => {
    if (!isUndecided(name)) return enter(name);
    undecided += 1;
    const key = `to-be-decided-${undecided}`;
    const side = { key, name: UNDECIDED_NAME, placeholder: true } as const;
    teams.set(key, side);
    return side;
  };
  for (const group of groups ?? []) group.teams.forEach(enter);
  const listsGoals = drafts.some((draft) => draft.incidents.some((i) => i.type === 'goal'));
  const whole = { file, title, zone, listsGoals, note: (text: string) => notes.push(text) };
  const plain = withoutCountries(drafts.flatMap((draft) => [draft.home, draft.away]));
  const meetings = tellMeetingsApart(file, (text) => notes.push(text));
  const places = new Map<string, string>();
  const found = eachOrLeftOut(drafts, (draft) => {
    const [home, away] = [sideOf(plain(draft.home)), sideOf(plain(draft.away))];
    const match = meetings.enter(draft.place, toMatch(whole, draft, home, away), {
      isUndecided: isUndecided(draft.home) || isUndecided(draft.away),
    });
    places.set(match.key, draft.place);
    return match;
  });
  if (found.read.length === 0 && found.first !== null) throw found.first;
  const byKickoff = meetings
    .withoutMoved(found.read)
    .toSorted((a, b) => a.kickoffAt.localeCompare(b.kickoffAt) || a.key.localeCompare(b.key));
  if (byKickoff.some(({ kickoffIs }) => kickoffIs === 'utcAssumed')) notes.push(UTC_ASSUMED);
  const played = new Set(byKickoff.flatMap(({ home, away }) => [home, away]));
  const inGroups = new Set((groups ?? []).flatMap(({ teams: of }) => of.map((name) => toTeam(name).key)));
  return {
    format: 'scoreline-matchday',
    version: 1,
    sport: 'football',
    source: SOURCE,
    competition: { key: toKey(title), ...splitTitle(title) },
    ...(groups === undefined
      ? {}
      : { groups: groups.map(({ name, teams: of }) => ({ name, teams: of.map((t) => toTeam(t).key) })) }),
    participants: [...teams.values()].filter(({ key }) => played.has(key) || inGroups.has(key)),
    matches: withFirstLegs(withGroupMatchdays(byKickoff)),
    places,
    ...findings([...(reading.leftOut ?? []), ...found.leftOut], notes),
  };
};
