import { isUnderWay, standings } from '@scoreline/match';
import type { BoardMatch, StandingsPage } from '@scoreline/protocol';
import { board, boardQuery, competitionPage, competitions, standingsPage } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { findCompetition, listCompetitions, readBoard, readCompetitionMatches } from '../store/board.ts';
import { sendCached } from './cached.ts';
import { params } from './params.ts';

const LONGEST_SPAN_MS = 400 * 24 * 60 * 60 * 1000;

export const boardRoutes = (app: App, { db, now }: Deps): void => {
  app.get(
    '/v1/board',
    { schema: { querystring: boardQuery, response: { 200: board } } },
    async (request, reply) => {
      const { from, to } = request.query;
      if (to <= from) throw new ProblemError('bad-request', '`to` must be later than `from`.');
      // A competition is a bound of its own, however long ago its first match was.
      if (request.query.competition === undefined && to - from > LONGEST_SPAN_MS)
        throw new ProblemError('bad-request', 'A board spans at most 400 days.');
      const board = await readBoard(db, { ...request.query, now: now() });
      return sendCached(request, reply, { from, to, ...board }, now());
    },
  );

  app.get('/v1/competitions', { schema: { response: { 200: competitions } } }, async (request, reply) =>
    sendCached(request, reply, { competitions: await listCompetitions(db) }, now()),
  );

  const find = async (idOrSlug: string) => {
    const competition = await findCompetition(db, idOrSlug);
    if (competition === null) throw new ProblemError('not-found', `There is no competition ${idOrSlug}.`);
    return competition;
  };

  app.get(
    '/v1/competitions/:id',
    { schema: { params, response: { 200: competitionPage } } },
    async (request, reply) => {
      const competition = await find(request.params.id);
      const matches = await readCompetitionMatches(db, competition.id, now());
      return sendCached(request, reply, { competition, matches }, now());
    },
  );

  app.get(
    '/v1/competitions/:id/standings',
    { schema: { params, response: { 200: standingsPage } } },
    async (request, reply) => {
      const competition = await find(request.params.id);
      const tables = tablesOf(await readCompetitionMatches(db, competition.id, now()));
      return sendCached(request, reply, { competitionId: competition.id, tables }, now());
    },
  );
};

const COUNTED = ['live', 'break', 'interrupted', 'suspended', 'ended', 'final', 'awarded'];

/** A table a group; matches without a group count only where the competition has no groups at all. */
const tablesOf = (all: readonly BoardMatch[]): StandingsPage['tables'] => {
  const league = all.filter(({ match, summary }) => !match.replay && summary.sport === 'football');
  const hasGroups = league.some(({ match }) => match.group !== null);
  const isKnockOut = ({ match }: BoardMatch) =>
    match.options.sport === 'football' && match.options.shootOut === true;
  const inTable = league.filter((one) => (hasGroups ? one.match.group !== null : !isKnockOut(one)));
  const groups = [...new Set(inTable.map(({ match }) => match.group))].sort((a, b) =>
    (a ?? '').localeCompare(b ?? ''),
  );
  return groups.map((group) => ({
    group,
    rows: rowsOf(inTable.filter(({ match }) => match.group === group)),
  }));
};

const rowsOf = (matches: readonly BoardMatch[]): StandingsPage['tables'][number]['rows'] => {
  const teams = new Map(
    matches.flatMap(({ match }) => [match.home, match.away]).map((team) => [team.id, team]),
  );
  const ids = [...teams.values()].sort((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id);
  const played = matches
    .filter(({ summary }) => COUNTED.includes(summary.status))
    .map(({ match, summary }) => ({
      home: match.home.id,
      away: match.away.id,
      score: summary.score,
      isLive: isUnderWay(summary.status),
    }));
  return standings(ids, played).flatMap(({ teamId, ...row }) => {
    const team = teams.get(teamId);
    return team === undefined ? [] : [{ team, ...row }];
  });
};
