import { isOver, STATUSES } from '@scoreline/match';
import type { Db } from '../database/open.ts';
import { type MatchRow, selectMatches } from './match-row.ts';

const OVER = STATUSES.filter(isOver);

/** Matches in use that are not replays. */
const selectReal = (db: Db) =>
  selectMatches(db).where('match.replayRate', 'is', null).where('match.archivedAt', 'is', null);

/** A team's matches that are over, latest first; only those before an instant, if given. */
export const readLatestMatches = (
  db: Db,
  teamId: string,
  most: number,
  before?: number,
): Promise<MatchRow[]> => {
  const last = selectReal(db)
    .where((e) => e.or([e('match.homeId', '=', teamId), e('match.awayId', '=', teamId)]))
    .where('match.status', 'in', OVER)
    .orderBy('match.kickoffAt', 'desc')
    .limit(most);
  return (before === undefined ? last : last.where('match.kickoffAt', '<', before)).execute();
};

/** A team's matches that are not over, next first. */
export const readUpcomingMatches = (db: Db, teamId: string, most: number): Promise<MatchRow[]> =>
  selectReal(db)
    .where((e) => e.or([e('match.homeId', '=', teamId), e('match.awayId', '=', teamId)]))
    .where('match.status', 'not in', OVER)
    .orderBy('match.kickoffAt')
    .limit(most)
    .execute();

/** Matches between two teams that were over before an instant, latest first. */
export const readHeadToHead = (
  db: Db,
  one: string,
  other: string,
  before: number,
  most: number,
): Promise<MatchRow[]> =>
  selectReal(db)
    .where('match.homeId', 'in', [one, other])
    .where('match.awayId', 'in', [one, other])
    .where('match.status', 'in', OVER)
    .where('match.kickoffAt', '<', before)
    .orderBy('match.kickoffAt', 'desc')
    .limit(most)
    .execute();
