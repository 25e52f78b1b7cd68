import type { Side } from '@scoreline/match';
import { z } from 'zod';
import type { FootballResult, Goal } from '../matchday/football.ts';
import { withinPlay } from '../matchday/minute.ts';
import type { FootballMatchday } from '../matchday.ts';
import { assemble } from '../normalize/assemble.ts';
import type { Draft } from '../normalize/draft.ts';
import { readJson } from '../read-json.ts';
import { SourceError } from '../source-error.ts';
import { SourceFile, type SourceGoal, SourceGroups, type SourceMatch, SourceTeams } from './source.ts';

/** The text of a file and its name, which messages say. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

export interface OpenfootballFiles {
  readonly matches: SourceText;
  /** The `.groups.json` beside it. */
  readonly groups?: SourceText;
  /** The `.teams.json` beside it. */
  readonly teams?: SourceText;
}

const Label = z.object({ matches: z.array(z.unknown()) });
const Teams = z.object({ team1: z.string(), team2: z.string() });

const placeOf = (value: unknown, index: number): string => {
  const teams = Teams.safeParse(Label.safeParse(value).data?.matches[index]);
  const names = teams.success ? ` (${teams.data.team1} v ${teams.data.team2})` : '';
  return `match ${index + 1}${names}`;
};

const parse = <T>(schema: z.ZodType<T>, { file, text }: SourceText): T => {
  const value = readJson(file, text);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const index = path[0] === 'matches' && typeof path[1] === 'number' ? path[1] : null;
  const place = index === null ? 'at the top' : placeOf(value, index);
  const field = (index === null ? path : path.slice(2)).join('.');
  const message = issue?.message ?? 'not as expected';
  throw new SourceError(
    file,
    place,
    `${field === '' ? '' : `${field}: `}${message}.`,
    'See an openfootball JSON file.',
  );
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

const toDraft = (match: SourceMatch, index: number): Draft => {
  const result = toResult(match);
  const [time, offset] = match.time?.split(' ') ?? [];
  const toGoals = (side: Side, goals: readonly SourceGoal[] = []): Goal[] =>
    goals.map((goal) => toGoal(side, goal, match.score?.et !== undefined));
  return {
    place: `match ${index + 1} (${match.team1} v ${match.team2})`,
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

const readGroups = (source: SourceText | undefined, title: string) => {
  if (source === undefined) return {};
  const { name, groups } = parse(SourceGroups, source);
  if (name !== title)
    throw new SourceError(
      source.file,
      'name',
      `These are the groups of ${name}.`,
      `Those of ${title} are needed.`,
    );
  return { groups };
};

/** Reads an openfootball JSON file. Throws a {@link SourceError} and gives no part of it when any is wrong. */
export const readOpenfootball = ({ matches, groups, teams }: OpenfootballFiles): FootballMatchday => {
  const { name, matches: found } = parse(SourceFile, matches);
  const codes = teams === undefined ? [] : parse(SourceTeams, teams);
  return assemble({
    file: matches.file,
    title: name,
    drafts: found.map(toDraft),
    ...readGroups(groups, name),
    codes: new Map(codes.map((team) => [team.name, team.fifa_code])),
  });
};
