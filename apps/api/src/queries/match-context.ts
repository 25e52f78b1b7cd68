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
import { createSingleFlight } from './single-flight.ts';
import { standingsByGroup } from './standings.ts';
import { topScorers } from './top-scorers.ts';

interface MatchContextOptions {
  readonly db: Db;
  readonly cache: StateCache;
  readonly metrics: Pick<Metrics, 'computed'>;
  readonly now: () => number;
}

/** How many of a team's matches its page has, of those played and of those to come. */
const MOST_OF_TEAM = 10;
const FORM = 5;

/** Answers about what surrounds a match: its teams, their other matches, and who scored. */
export const matchContextQueries = ({ db, cache, metrics, now }: MatchContextOptions) => {
  const fly = createSingleFlight<Cacheable>();

  const byCompetition = async (rows: readonly MatchRow[]) => {
    const ids = [...new Set(rows.map(({ competitionId }) => competitionId))];
    const competitions = await Promise.all(ids.map((id) => findCompetition(db, id)));
    const isThere = (one: Competition | null): one is Competition => one !== null;
    return competitions.filter(isThere).map((competition) => ({
      competition,
      matches: rows.filter((row) => row.competitionId === competition.id).map(toBoardMatch),
    }));
  };

  /** Who stood in the team's latest line-up that is known, for a team whose squad nobody has entered. */
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
      fly(`team ${id}`, async () => {
        metrics.computed('team');
        const record = await findTeam(db, id);
        if (record === null) throw new ProblemError('not-found', `There is no team ${id}.`);
        const { version: _version, archived: _archived, awayColour: _awayColour, ...team } = record;
        const [latest, next, squad] = await Promise.all([
          readLatestMatches(db, id, MOST_OF_TEAM),
          readUpcomingMatches(db, id, MOST_OF_TEAM),
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
      fly(`context ${matchId}`, async () => {
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
      fly(`scorers ${idOrSlug}`, async () => {
        metrics.computed('scorers');
        const competition = await findCompetition(db, idOrSlug);
        if (competition === null) throw new ProblemError('not-found', `There is no competition ${idOrSlug}.`);
        const rows = await readCompetitionMatches(db, competition.id, now());
        const told = [];
        // One after the other: a season that nobody has asked for yet is many logs to read.
        for (const { id, replayRate, revision } of rows) {
          if (replayRate !== null || revision === 0) continue;
          const known = await cache.get(id);
          const fresh = known !== null && known.state.revision < revision ? await cache.refresh(id) : known;
          if (fresh !== null) told.push({ fixture: fresh.fixture, incidents: fresh.state.incidents });
        }
        return toCacheable(JSON.stringify({ competition, scorers: topScorers(told) }));
      }),
  };
};

/** The table that has both sides of the match, with it and without it. */
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
  // The same teams, though one of them may have played no other match.
  const idle = matches.map((one) =>
    one.match.id === matchId ? { ...one, summary: { ...one.summary, status: 'scheduled' as const } } : one,
  );
  const without = standingsByGroup(idle, order).find(({ group }) => group === table.group)?.rows ?? [];
  return { ...table, without };
};
