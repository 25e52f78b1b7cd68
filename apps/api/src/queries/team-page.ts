import { createSingleFlight } from '@scoreline/async/single-flight';
import { playersOf } from '@scoreline/match';
import type { Competition, SquadPlayer } from '@scoreline/protocol';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { findCompetition } from '../store/board.ts';
import { type MatchRow, toBoardMatch } from '../store/match-row.ts';
import { readSquad } from '../store/squads.ts';
import { readLatestMatches, readUpcomingMatches } from '../store/team-matches.ts';
import { findTeam } from '../store/teams.ts';
import { type Cacheable, toCacheable } from './cacheable.ts';

/** Past and future matches on a team's page, of each at most. */
const MAX_TEAM_MATCHES = 10;

/** The query of a team's page, by ID. Throws 404. Simultaneous requests share one computation. */
export const teamPageQuery = ({ db, cache, metrics }: Pick<Services, 'db' | 'cache' | 'metrics'>) => {
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

  return (id: string): Promise<Cacheable> =>
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
    });
};
