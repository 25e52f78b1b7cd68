import type { MatchEvent } from '@scoreline/match';
import type { Db } from '../database/open.ts';
import type { SearchCatalogue, SearchedPlayer } from '../search/items.ts';
import { toCompetition } from './match-row.ts';
import { readStoredJson } from './stored-json.ts';
import { toTeam } from './teams.ts';

/** Everything in use that fans search for. Players are those of squads and `lined`, those of line-ups. */
export const readSearchCatalogue = async (
  db: Db,
  lined: readonly SearchedPlayer[],
): Promise<SearchCatalogue> => {
  const [teams, competitions, matches, squads] = await Promise.all([
    db.selectFrom('team').selectAll().where('archivedAt', 'is', null).execute(),
    db.selectFrom('competition').selectAll().where('archivedAt', 'is', null).execute(),
    db
      .selectFrom('match')
      .select(['id', 'competitionId', 'homeId', 'awayId', 'round', 'kickoffAt'])
      .where('archivedAt', 'is', null)
      .where('replayRate', 'is', null)
      .execute(),
    db
      .selectFrom('squad')
      .innerJoin('player', 'player.id', 'squad.playerId')
      .select(['player.name', 'squad.teamId'])
      .where('player.archivedAt', 'is', null)
      .execute(),
  ]);
  return {
    teams: teams.map(toTeam),
    competitions: competitions.map(toCompetition),
    matches,
    players: [...squads, ...lined],
  };
};

/** Players in the line-ups of matches that changed since `after` (epoch milliseconds), and the time of the last change. */
export const readLineupPlayers = async (
  db: Db,
  after: number,
): Promise<{ readonly players: SearchedPlayer[]; readonly changedAt: number }> => {
  const rows = await db
    .selectFrom('match')
    .innerJoin('log', 'log.matchId', 'match.id')
    .select(['match.homeId', 'match.awayId', 'match.changedAt', 'log.event'])
    .where('match.changedAt', '>=', after)
    .where('log.event', 'like', '%"LineupSet"%')
    .execute();
  return {
    players: rows.flatMap(({ homeId, awayId, event }) => playersOf(event, homeId, awayId)),
    changedAt: rows.reduce((latest, row) => Math.max(latest, row.changedAt), after),
  };
};

/** Only `append-to-log.ts` writes events, from the domain's own; one that merely mentions the word has no line-up. */
const playersOf = (event: string, homeId: string, awayId: string): SearchedPlayer[] => {
  const stored = readStoredJson<MatchEvent>(event);
  if (stored.type !== 'LineupSet') return [];
  const { side, lineup } = stored;
  const teamId = side === 'home' ? homeId : awayId;
  return [...lineup.starters, ...lineup.bench].map(({ name }) => ({ name, teamId }));
};
