import { ZONE_NAMES } from '../facts/zone-names.ts';
import { isRecord } from './is-record.ts';

/** Without fields that are null: a source writes them where it knows nothing. */
export const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, withoutNulls(part)]])),
  );
};

const nameOf = (team: unknown): unknown => (isRecord(team) ? team.name : team);
const codeOf = (team: unknown): string | null =>
  isRecord(team) && typeof team.code === 'string' ? team.code : null;

const pairOf = (home: unknown, away: unknown) =>
  home === undefined && away === undefined ? undefined : [home, away];

/** `"score1": 3, "score2": 1` and its like, as older files have it. */
const scoreOf = (match: Readonly<Record<string, unknown>>): unknown => {
  if (Array.isArray(match.score)) return { ft: match.score };
  if (match.score !== undefined) return match.score;
  const parts = {
    ft: pairOf(match.score1, match.score2),
    ht: pairOf(match.score1i, match.score2i),
    et: pairOf(match.score1et, match.score2et),
    p: pairOf(match.score1p, match.score2p),
  };
  const told = Object.entries(parts).filter(([, pair]) => pair !== undefined);
  return told.length === 0 ? undefined : Object.fromEntries(told);
};

/** `20.45` and `20:45 CET` as `20:45` and `20:45 UTC+1`. */
const uniformTime = (time: string): string =>
  time
    .replace('.', ':')
    .trim()
    .replace(/[A-Z]{3,4}$/, (zone) => ZONE_NAMES[zone] ?? zone);

/** A match as every file of the source could have it: team names, one form of score, and a round or its stage. */
export const uniformMatch = (entry: unknown, round?: string): unknown => {
  if (!isRecord(entry)) return entry;
  const uniform = {
    ...entry,
    round: entry.round ?? round ?? entry.stage,
    team1: nameOf(entry.team1),
    team2: nameOf(entry.team2),
    score: scoreOf(entry),
    time: typeof entry.time === 'string' ? uniformTime(entry.time) : entry.time,
    group: isRecord(entry.group) ? entry.group.name : entry.group,
    ground: isRecord(entry.ground) ? entry.ground.name : entry.ground,
  };
  return Object.fromEntries(Object.entries(uniform).filter(([, value]) => value !== undefined));
};

/** Codes of teams that a match itself gives. */
export const codesIn = (entry: unknown): (readonly [name: string, code: string])[] =>
  isRecord(entry)
    ? [entry.team1, entry.team2].flatMap((team) => {
        const [name, code] = [nameOf(team), codeOf(team)];
        return typeof name === 'string' && code !== null ? [[name, code] as const] : [];
      })
    : [];
