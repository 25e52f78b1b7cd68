import { createSingleFlight } from '@scoreline/async/single-flight';
import { playersOf } from '@scoreline/match';
import type { BoardMatch, Competition, SquadPlayer } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import type { StateCache } from '../match/state-cache.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../problems/problem.ts';
import { findCompetition, readCompetitionMatches } from '../store/board.ts';
import { type MatchRow, toBoardMatch } from '../store/match-row.ts';
import { readSquad } from '../store/squads.ts';
import { readHeadToHead, readLatestMatches, readUpcomingMatches } from '../store/team-matches.ts';
import { findTeam } from '../store/teams.ts';
import { type Cacheable, toCacheable } from './cacheable.ts';
import { standingsByGroup } from './standings.ts';
import { topScorers } from './top-scorers.ts';

interface MatchContextOptions {
  readonly db: Db;
  readonly cache: StateCache;
  readonly metrics: Pick<Metrics, 'computed'>;
  readonly now: () => number;
}

/** Past and future matches on a team's page, of each at most. */
const MAX_TEAM_MATCHES = 10;
const FORM = 5;

/** Queries of what surrounds a match: its teams, their other matches, top scorers. Simultaneous requests share one. */
export const matchContextQueries = ({ db, cache, metrics, now }: MatchContextOptions) => {
  const singleFlight = createSingleFlight<Cacheable>();

  const byCompetition = async (rows: readonly MatchRow[]) => {
    const ids = [...new Set(rows.map(({ competitionId }) => competitionId))];
    const competitions = await Promise.all(ids.map((id) => findCompetition(db, id)));
    const isThere = (one: Competition | null): one is Competition => one !== null;
    return competitions.filter(isThere).map((competition) => ({
      competition,
      matches: rows.filter((row) => row.competitionId === competition.id).map(toBoardMatch),
    }));
  };

  /** The players of the team's latest line-up, for a team without a squad. */
  const lastSquad = async (teamId: string, last: readonly MatchRow[]): Promise<SquadPlayer[]> => {
    for (const { id, homeId } of last.toReversed()) {
      const known = await cache.get(id);
      const lineup = known?.state.lineups[homeId === teamId ? 'home' : 'away'] ?? null;
      if (lineup !== null) return playersOf(lineup).map(({ captain: _, ...player }) => player);
    }
    return [];
  };

  return {
    team: (id: string): Promise<Cacheable> =>
      singleFlight(`team ${id}`, async () => {
        metrics.computed('team');
        const record = await findTeam(db, id);
        if (record === null) throw new ProblemError('not-found', `There is no team ${id}.`);
        const { version: _version, archived: _archived, awayColour: _awayColour, ...team } = record;
        const [latest, next, squad] = await Promise.all([
          readLatestMatches(db, id, MAX_TEAM_MATCHES),
          readUpcomingMatches(db, id, MAX_TEAM_MATCHES),
          readSquad(db, id),
        ]);
        const last = latest.toReversed();
        return toCacheable(
          JSON.stringify({
            team,
            squad: squad.length > 0 ? squad : await lastSquad(id, last),
            competitions: await byCompetition([...last, ...next]),
          }),
        );
      }),

    context: (matchId: string): Promise<Cacheable> =>
      singleFlight(`context ${matchId}`, async () => {
        metrics.computed('context');
        const known = await cache.refresh(matchId);
        if (known === null) throw new ProblemError('not-found', `There is no match ${matchId}.`);
        const { fixture, competition, state } = known;
        const before = state.kickoffAt;
        const [meetings, home, away, rows] = await Promise.all([
          readHeadToHead(db, fixture.home.id, fixture.away.id, before, FORM),
          readLatestMatches(db, fixture.home.id, FORM, before),
          readLatestMatches(db, fixture.away.id, FORM, before),
          readCompetitionMatches(db, competition.id, now()),
        ]);
        const full = await findCompetition(db, competition.id);
        const matches = rows.map(toBoardMatch);
        const body = {
          matchId,
          meetings: meetings.map(toBoardMatch),
          form: { home: home.map(toBoardMatch), away: away.map(toBoardMatch) },
          table: tableOf(matches, matchId, full?.tableOrder),
        };
        return toCacheable(JSON.stringify(body));
      }),

    scorers: (idOrSlug: string): Promise<Cacheable> =>
      singleFlight(`scorers ${idOrSlug}`, async () => {
        metrics.computed('scorers');
        const competition = await findCompetition(db, idOrSlug);
        if (competition === null) throw new ProblemError('not-found', `There is no competition ${idOrSlug}.`);
        const rows = await readCompetitionMatches(db, competition.id, now());
        const scored = [];
        // One after the other: a season that is not cached yet is many logs to read.
        for (const { id, replayRate, revision } of rows) {
          if (replayRate !== null || revision === 0) continue;
          const known = await cache.get(id);
          const fresh = known !== null && known.state.revision < revision ? await cache.refresh(id) : known;
          if (fresh !== null) scored.push({ fixture: fresh.fixture, incidents: fresh.state.incidents });
        }
        return toCacheable(JSON.stringify({ competition, scorers: topScorers(scored) }));
      }),
  };
};

/** The table that has both sides of the match, with the match and without it. */
const tableOf = (
  matches: readonly BoardMatch[],
  matchId: string,
  order: Competition['tableOrder'] = 'goalDifference',
) => {
  const match = matches.find((one) => one.match.id === matchId)?.match;
  if (match === undefined || match.replay) return null;
  const has = (rows: readonly { readonly team: { readonly id: string } }[]) =>
    [match.home.id, match.away.id].every((id) => rows.some(({ team }) => team.id === id));
  const table = standingsByGroup(matches, order).find(({ rows }) => has(rows));
  if (table === undefined || table.group !== match.group) return null;
  // Not left out but unplayed, so that a team without another match stays in the table.
  const idle = matches.map((one) =>
    one.match.id === matchId ? { ...one, summary: { ...one.summary, status: 'scheduled' as const } } : one,
  );
  const without = standingsByGroup(idle, order).find(({ group }) => group === table.group)?.rows ?? [];
  return { ...table, without };
};
