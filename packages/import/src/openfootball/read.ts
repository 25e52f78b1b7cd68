import type { Side } from '@scoreline/match';
import { z } from 'zod';
import { eachOrLeftOut, type Findings } from '../left-out.ts';
import type { FootballResult, Goal } from '../matchday/football.ts';
import { withinPlay } from '../matchday/minute.ts';
import type { FootballMatchday } from '../matchday.ts';
import { assemble } from '../normalize/assemble.ts';
import type { Draft } from '../normalize/draft.ts';
import { readJson } from '../read-json.ts';
import { SourceError } from '../source-error.ts';
import { codesIn, uniformMatch, withoutNulls } from './lenient.ts';
import { SourceFile, type SourceGoal, SourceGroups, SourceMatch, SourceTeams } from './source.ts';

/** The text of a file and its name, which messages say. */
export interface SourceText {
  readonly file: string;
  /** The name of the folder that it is in, which may be all that says its season. */
  readonly folder?: string;
  readonly text: string;
}

export interface OpenfootballFiles {
  readonly matches: SourceText;
  /** The `.groups.json` beside it. */
  readonly groups?: SourceText;
  /** The `.teams.json` beside it. */
  readonly teams?: SourceText;
}

const HELP = 'See an openfootball JSON file.';

const faultIn = (error: z.ZodError): string => {
  // Of several forms, the last is the one that most files have.
  const [issue] = error.issues;
  const told = issue?.code === 'invalid_union' ? (issue.errors.at(-1)?.[0] ?? issue) : issue;
  const field = (told?.path ?? []).join('.');
  return `${field === '' ? '' : `${field}: `}${told?.message ?? 'not as expected'}.`;
};

const parse = <T>(schema: z.ZodType<T>, file: string, place: string, value: unknown): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SourceError(file, place, faultIn(parsed.error), HELP);
};

/** The lines on which a file names the home team of each match, where that tells them apart. */
const linesOfMatches = (text: string, count: number): readonly number[] => {
  const lines = text
    .split('\n')
    .flatMap((line, index) => line.match(/"team1"\s*:/g)?.map(() => index + 1) ?? []);
  return text.trim().includes('\n') && lines.length === count ? lines : [];
};

/** `match 5 (Qatar v Ecuador), line 47`. */
const placeOf = (entry: unknown, index: number, line: number | undefined): string => {
  const teams = z.object({ team1: z.string(), team2: z.string() }).safeParse(entry);
  const sides = teams.success ? ` (${teams.data.team1} v ${teams.data.team2})` : '';
  return `match ${index + 1}${sides}${line === undefined ? '' : `, line ${line}`}`;
};

const toGoal = (side: Side, goal: SourceGoal, isExtraTime: boolean): Goal => ({
  type: 'goal',
  minute: withinPlay(goal.minute, isExtraTime),
  side,
  kind: goal.owngoal ? 'ownGoal' : goal.penalty ? 'penalty' : 'openPlay',
  ...(goal.name === undefined ? {} : { player: goal.name }),
});

const toResult = ({ score }: SourceMatch): FootballResult | undefined => {
  if (score === undefined || (score.ft === undefined && score.et === undefined)) return undefined;
  return {
    ...(score.ht === undefined ? {} : { halfTime: score.ht }),
    ...(score.ft === undefined ? {} : { fullTime: score.ft }),
    ...(score.et === undefined ? {} : { extraTime: score.et }),
    ...(score.p === undefined ? {} : { shootOut: score.p }),
  };
};

const toDraft = (match: SourceMatch, place: string): Draft => {
  const result = toResult(match);
  const [time, offset] = match.time?.split(' ') ?? [];
  const toGoals = (side: Side, goals: readonly SourceGoal[] = []): Goal[] =>
    goals.map((goal) => toGoal(side, goal, match.score?.et !== undefined));
  return {
    place,
    round: match.round,
    ...(match.group === undefined ? {} : { group: match.group }),
    ...(match.num === undefined ? {} : { number: match.num }),
    when: {
      date: match.date,
      ...(time === undefined ? {} : { time: time.padStart(5, '0') }),
      ...(offset === undefined ? {} : { offset }),
    },
    ...(match.ground === undefined ? {} : { venue: match.ground }),
    home: match.team1,
    away: match.team2,
    incidents: [...toGoals('home', match.goals1), ...toGoals('away', match.goals2)],
    ...(result === undefined ? {} : { result }),
    ...(match.status === undefined ? {} : { statedStatus: match.status }),
  };
};

/** What stands in a file beside the matches, or why it cannot be used: it never costs the matches. */
const readBeside = <T>(
  schema: z.ZodType<T>,
  source: SourceText | undefined,
): { value?: T; note?: string } => {
  if (source === undefined) return {};
  try {
    return { value: parse(schema, source.file, 'at the top', readJson(source.file, source.text)) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { note: `${error.file} was not read: ${error.problem}` };
  }
};

const readGroups = (source: SourceText | undefined, title: string) => {
  const { value, note } = readBeside(SourceGroups, source);
  if (value === undefined || value.name === title) return { groups: value?.groups, note };
  return {
    groups: undefined,
    note: `${source?.file} was not read: it has the groups of ${value.name}, not of ${title}.`,
  };
};

/**
 * Reads an openfootball JSON file. Of a match that is wrong it says so and leaves it out; throws a {@link SourceError}
 * where none is right, or the file is no list of matches.
 */
export const readOpenfootball = (
  { matches, groups, teams }: OpenfootballFiles,
  { zone }: { readonly zone?: string } = {},
): FootballMatchday & Findings => {
  const { file } = matches;
  const source = parse(SourceFile, file, 'at the top', withoutNulls(readJson(file, matches.text)));
  const entries: readonly { readonly entry: unknown; readonly round: string | undefined }[] =
    'rounds' in source
      ? source.rounds.flatMap((round) => round.matches.map((entry) => ({ entry, round: round.name })))
      : source.matches.map((entry) => ({ entry, round: undefined }));
  const lines = linesOfMatches(matches.text, entries.length);
  const found = eachOrLeftOut(entries, ({ entry, round }, index) => {
    const uniform = uniformMatch(entry, round);
    const place = placeOf(uniform, index, lines[index]);
    return toDraft(parse(SourceMatch, file, place, uniform), place);
  });
  if (found.read.length === 0 && found.first !== null) throw found.first;
  const ofGroups = readGroups(groups, source.name);
  const ofTeams = readBeside(SourceTeams, teams);
  const codes = [
    ...entries.flatMap(({ entry }) => codesIn(entry)),
    ...(ofTeams.value ?? []).flatMap(({ name, code }) => (code === undefined ? [] : [[name, code] as const])),
  ];
  return assemble({
    file,
    title: source.name,
    drafts: found.read,
    leftOut: found.leftOut,
    notes: [ofGroups.note, ofTeams.note].filter((note) => note !== undefined),
    ...(ofGroups.groups === undefined ? {} : { groups: ofGroups.groups }),
    codes: new Map(codes),
    ...(zone === undefined ? {} : { zone }),
  });
};
