import { formatMinute, type MatchState } from '@scoreline/match';
import {
  type Competition,
  commandRequest,
  type NewCompetition,
  type NewMatch,
  type NewTeam,
  newCompetition,
  newMatch,
  newTeam,
  type Team,
} from '@scoreline/protocol';
import type { z } from 'zod';
import { eachOrLeftOut, type Findings, type LeftOut } from '../left-out.ts';
import type { FootballMatch } from '../matchday/football.ts';
import type { Participant } from '../matchday/shape.ts';
import type { TennisMatch } from '../matchday/tennis.ts';
import type { Matchday } from '../matchday.ts';
import { SourceError } from '../source-error.ts';
import { type Base, type Course, footballCourse, tennisCourse } from './course.ts';
import { commandIds, refOf } from './identity.ts';
import { rehearse } from './rehearse.ts';
import { type Dated, type Step, Untold } from './step.ts';

/** A match as it will be entered. */
export interface MatchPlan {
  readonly source: FootballMatch | TennisMatch;
  /** `Japan v Spain, Group E, Matchday 3`: for messages. */
  readonly label: string;
  readonly wanted: Omit<NewMatch, 'competitionId' | 'homeId' | 'awayId'>;
  readonly steps: readonly Step[];
  /** What the rules make of the steps. */
  readonly state: MatchState;
  /** Why what happened in it cannot be entered. */
  readonly untold: string | null;
}

/** A file, checked to the last command, so that none of it is refused half-way. */
export interface Plan {
  readonly file: string;
  /** One to make, or one that is there. */
  readonly competition: NewCompetition | Competition;
  /** By the participants' keys; to make, or there already. */
  readonly teams: ReadonlyMap<string, NewTeam | Team>;
  readonly matches: readonly MatchPlan[];
  /** What of the file is not entered. */
  readonly leftOut: readonly LeftOut[];
  /** What is to be told of it. */
  readonly notes: readonly string[];
}

const REMEDY = 'Correct it in the file.';

/** Throws a {@link SourceError} for what the API would not take. */
type Check = <T>(schema: z.ZodType<T>, value: T, place: string) => void;

const checkerOf =
  (file: string): Check =>
  (schema, value, place) => {
    const issue = schema.safeParse(value).error?.issues[0];
    if (issue === undefined) return;
    const field = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    throw new SourceError(file, place, `${field}${issue.message}.`, REMEDY);
  };

const toTeam = (
  competition: string,
  { key, name, short, code, colour, placeholder }: Participant,
): NewTeam => ({
  ref: refOf(competition, 'team', key),
  name,
  ...(short === undefined ? {} : { shortName: short }),
  ...(code === undefined ? {} : { code }),
  ...(colour === undefined ? {} : { colour }),
  ...(placeholder === undefined ? {} : { placeholder }),
});

const refereeOf = (source: MatchPlan['source']) => {
  const first = 'referees' in source ? source.referees?.[0] : undefined;
  if (first === undefined) return {};
  return { referee: first.country === undefined ? first.name : `${first.name} (${first.country})` };
};

const wantedOf = (competition: string, source: MatchPlan['source'], { options }: Course) => ({
  ref: refOf(competition, 'match', source.key),
  kickoffAt: Date.parse(source.kickoffAt),
  stage: source.stage,
  round: source.round,
  ...(source.group === undefined ? {} : { group: source.group }),
  ...(source.venue === undefined ? {} : { venue: source.venue }),
  ...(source.attendance === undefined ? {} : { attendance: source.attendance }),
  ...refereeOf(source),
  options,
});

const commandsOf = (course: Course): { dated: readonly Dated[]; untold: string | null } => {
  try {
    return { dated: course.commands(), untold: null };
  } catch (error) {
    if (error instanceof Untold) return { dated: [], untold: error.message };
    throw error;
  }
};

/**
 * Turns a matchday into what is to be posted. A match that the API or the rules would refuse is left out; throws a
 * {@link SourceError} where that is all of them, or for the competition and its teams.
 */
export const planImport = (file: string, matchday: Matchday & Findings): Plan => {
  const { key, name, season, tableOrder } = matchday.competition;
  const check = checkerOf(file);
  const names = new Map(matchday.participants.map((p) => [p.key, p.name]));

  const planMatch = (source: MatchPlan['source'], toCourse: (base: Base) => Course): MatchPlan => {
    const { home, away, group, round } = source;
    const sides = { home: names.get(home) ?? home, away: names.get(away) ?? away };
    const label = `${sides.home} v ${sides.away}, ${group === undefined ? '' : `${group}, `}${round}`;
    const where = matchday.places?.get(source.key);
    const at = where === undefined ? label : `${where}, ${label}`;
    const kickoffAt = Date.parse(source.kickoffAt);
    const course = toCourse({ matchId: source.key, kickoffAt, names: sides, clockRate: 1 });
    const wanted = wantedOf(key, source, course);
    check(newMatch, { ...wanted, competitionId: 'its', homeId: 'its', awayId: 'its' }, at);
    const { dated, untold } = commandsOf(course);
    const idOf = commandIds('import', wanted.ref);
    const steps = dated.map((one): Step => ({ id: idOf(one.command), ...one }));
    for (const step of steps)
      check(commandRequest, { commandId: step.id, at: step.at, command: step.command }, at);
    const rehearsal = rehearse(course.setup, steps);
    if (rehearsal.kind === 'fits') return { source, label, wanted, steps, state: rehearsal.state, untold };
    const { step, refusal } = rehearsal;
    const minute = 'minute' in step.command && step.command.minute;
    const place = minute ? `${at}, ${formatMinute(minute)}` : at;
    throw new SourceError(file, place, `${refusal.message} (${refusal.rule})`, REMEDY);
  };

  const competition = {
    ref: refOf(key),
    name,
    season,
    sport: matchday.sport,
    ...(tableOrder === undefined ? {} : { tableOrder }),
  };
  check(newCompetition, competition, 'competition');
  const teams = new Map(matchday.participants.map((p) => [p.key, toTeam(key, p)]));
  for (const team of teams.values()) check(newTeam, team, team.name);
  const planned =
    matchday.sport === 'football'
      ? eachOrLeftOut(matchday.matches, (match) =>
          planMatch(match, (base) => footballCourse(match, matchday, base)),
        )
      : eachOrLeftOut(matchday.matches, (match) =>
          planMatch(match, (base) => tennisCourse(match, matchday, base)),
        );
  if (planned.read.length === 0 && planned.first !== null) throw planned.first;
  return {
    file,
    competition,
    teams,
    matches: planned.read,
    leftOut: [...(matchday.leftOut ?? []), ...planned.leftOut],
    notes: matchday.notes ?? [],
  };
};
