import { isSportName, type MatchSetup, type SportName, type Summary } from '@scoreline/match';
import type { BoardMatch, Competition, Fixture, MatchOptions } from '@scoreline/protocol';
import { matchSetup } from '@scoreline/protocol/match-setup';
import type { Db } from '../database/open.ts';
import { readStoredJson } from './stored-json.ts';
import { toTeam } from './teams.ts';

/** Selects matches with the names of both sides. */
export const selectMatches = (db: Db) =>
  db
    .selectFrom('match')
    .innerJoin('team as home', 'home.id', 'match.homeId')
    .innerJoin('team as away', 'away.id', 'match.awayId')
    .selectAll('match')
    .select([
      'home.name as homeName',
      'home.shortName as homeShortName',
      'home.code as homeCode',
      'home.colour as homeColour',
      'home.crest as homeCrest',
      'away.name as awayName',
      'away.shortName as awayShortName',
      'away.code as awayCode',
      'away.colour as awayColour',
      'away.crest as awayCrest',
    ]);

export type MatchRow = Awaited<ReturnType<ReturnType<typeof selectMatches>['execute']>>[number];

/** Selects matches with their facts: everything that a match page shows and that is not in the log. */
export const selectFacts = (db: Db) =>
  selectMatches(db)
    .innerJoin('competition', 'competition.id', 'match.competitionId')
    .select([
      'competition.slug as competitionSlug',
      'competition.name as competitionName',
      'competition.season as competitionSeason',
      'competition.sport as competitionSport',
    ]);

export type FactsRow = Awaited<ReturnType<ReturnType<typeof selectFacts>['execute']>>[number];

/** A text that changes with the facts. The columns that follow the log are left out. */
export const versionOfFacts = ({
  revision: _revision,
  status: _status,
  kickoffAt: _kickoffAt,
  summary: _summary,
  continuesAt: _continuesAt,
  newsDueBy: _newsDueBy,
  changedAt: _changedAt,
  ...facts
}: FactsRow): string => JSON.stringify(facts);

/** On which boards a match stands besides that of its kick-off, as columns. */
export const boardDaysOf = ({ continuesAt, news }: Summary) => ({
  continuesAt: continuesAt ?? null,
  newsDueBy: news?.dueBy ?? null,
});

export const competitionOf = (row: FactsRow): Competition =>
  toCompetition({
    id: row.competitionId,
    slug: row.competitionSlug,
    name: row.competitionName,
    season: row.competitionSeason,
    sport: row.competitionSport,
  });

export const toFixture = (row: MatchRow): Fixture => ({
  id: row.id,
  competitionId: row.competitionId,
  stage: row.stage,
  group: row.groupName,
  round: row.round,
  venue: row.venue,
  referee: row.referee,
  attendance: row.attendance,
  home: toTeam({
    id: row.homeId,
    name: row.homeName,
    shortName: row.homeShortName,
    code: row.homeCode,
    colour: row.homeColour,
    crest: row.homeCrest,
  }),
  away: toTeam({
    id: row.awayId,
    name: row.awayName,
    shortName: row.awayShortName,
    code: row.awayCode,
    colour: row.awayColour,
    crest: row.awayCrest,
  }),
  scheduledAt: row.scheduledAt,
  replay: row.replayRate !== null,
  clockRate: row.replayRate ?? 1,
  options: readOptions(row),
});

/** Only `createMatch` writes this column, from validated options. */
export const readOptions = ({ options }: Pick<MatchRow, 'options'>): MatchOptions => readStoredJson(options);
/** Only `createMatch` and `append-to-log.ts` write this column, from a summary. */
export const readSummary = ({ summary }: Pick<MatchRow, 'summary'>): Summary => readStoredJson(summary);

export const toBoardMatch = (row: MatchRow): BoardMatch => ({
  match: toFixture(row),
  summary: readSummary(row),
});

/** `toBoardMatch` as JSON. The summary is stored as JSON and is not parsed and written again. */
export const boardMatchJson = (row: MatchRow): string =>
  `{"match":${JSON.stringify(toFixture(row))},"summary":${row.summary}}`;

export const toSetup = (row: MatchRow): MatchSetup => matchSetup(toFixture(row));

/** Only `makeCompetition` writes this column, from a sport that was checked. */
export const readSport = (sport: string): SportName => {
  if (!isSportName(sport)) throw new Error(`The database names a sport that is not known: ${sport}.`);
  return sport;
};

export const toCompetition = (row: {
  id: string;
  slug: string;
  name: string;
  season: string;
  sport: string;
  tableOrder?: string;
}): Competition => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  season: row.season,
  sport: readSport(row.sport),
  ...(row.tableOrder === 'headToHead' ? { tableOrder: row.tableOrder } : {}),
});
