import type { Competition, NewCompetition, Team } from '@scoreline/protocol';
import { toKey } from '@scoreline/protocol/names';
import type { Participant } from '../matchday/shape.ts';
import { type FootballMatchday, Matchday, type TennisMatchday } from '../matchday.ts';
import { type Plan, planImport } from '../plan/plan.ts';
import { SourceError } from '../source-error.ts';
import type { CsvFault, CsvMatch } from './read.ts';

export interface CsvWanted {
  readonly file: string;
  readonly matches: readonly CsvMatch[];
  /** Where they belong: one that exists, or one to make. */
  readonly competition: Competition | Pick<NewCompetition, 'name' | 'season' | 'sport'>;
  /** Teams that exist, by the keys of their names. */
  readonly known: ReadonlyMap<string, Team>;
}

/** A sport that a matchday can be of: another has no rows of CSV. */
type Sport = Matchday['sport'];

const isRead = (sport: Competition['sport']): sport is Sport =>
  Matchday.options.some((one) => one.shape.sport.value === sport);

const footballMatch = (match: CsvMatch): FootballMatchday['matches'][number] => ({
  ...shape(match),
  incidents: [],
  ...(match.score === undefined
    ? { status: 'scheduled' }
    : { status: 'resultOnly', result: { fullTime: [...match.score] } }),
});

const tennisMatch = (match: CsvMatch): TennisMatchday['matches'][number] => ({
  ...shape(match),
  points: [],
  status: 'scheduled',
});

const shape = ({ key, stage, group, round, kickoffAt, venue, home, away }: CsvMatch) => ({
  key,
  stage,
  round,
  kickoffAt,
  kickoffIs: 'exact' as const,
  home: toKey(home),
  away: toKey(away),
  ...(group === undefined ? {} : { group }),
  ...(venue === undefined ? {} : { venue }),
});

const participantsOf = (matches: readonly CsvMatch[]): Participant[] => {
  const names = new Map(matches.flatMap(({ home, away }) => [home, away]).map((name) => [toKey(name), name]));
  return [...names].map(([key, name]) => ({ key, name }));
};

const matchdayOf = (
  sport: Sport,
  competition: { key: string; name: string; season: string },
  matches: readonly CsvMatch[],
): Matchday => {
  const base = {
    format: 'scoreline-matchday',
    version: 1,
    competition,
    participants: participantsOf(matches),
  } as const;
  return sport === 'football'
    ? { ...base, sport, matches: matches.map(footballMatch) }
    : { ...base, sport, matches: matches.map(tennisMatch) };
};

/** What the rows of a CSV file lead to, and the rows that the API or the rules would not take. */
export const planCsv = ({
  file,
  matches,
  competition,
  known,
}: CsvWanted): { plan: Plan; faults: CsvFault[] } => {
  const { sport, name, season } = competition;
  if (!isRead(sport))
    throw new SourceError(
      file,
      'competition',
      'Matches of this sport are not read from CSV.',
      'Enter them on the page of their competition.',
    );
  const key = 'id' in competition ? competition.slug : toKey(`${name} ${season}`) || 'csv';
  const place = { key, name, season };
  const faults: CsvFault[] = [];
  const good = matches.filter((match) => {
    const fault = faultOf(sport, match, () => planImport(file, matchdayOf(sport, place, [match])));
    if (fault !== null)
      faults.push({ line: match.line, text: `${match.home} v ${match.away}`, reason: fault });
    return fault === null;
  });
  const plan = planImport(file, matchdayOf(sport, place, good));
  const teams = new Map([...plan.teams].map(([team, wanted]) => [team, known.get(team) ?? wanted] as const));
  return {
    plan: { ...plan, teams, competition: 'id' in competition ? competition : plan.competition },
    faults,
  };
};

const faultOf = (sport: Sport, { score }: CsvMatch, plan: () => unknown): string | null => {
  if (sport === 'tennis' && score !== undefined)
    return 'A score of tennis is not read from CSV. Leave it empty.';
  try {
    plan();
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error.problem;
    throw error;
  }
};
