import { PROTOCOL_VERSION, type Scoring } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';

/** Who is scoring a match. */
export const readScoring = async (db: Db, matchId: string): Promise<Scoring> => {
  const row = await db
    .selectFrom('scoring')
    .leftJoin('user as by', 'by.id', 'scoring.userId')
    .leftJoin('user as from', 'from.id', 'scoring.fromId')
    .select(['scoring.turn', 'scoring.userId', 'scoring.since', 'scoring.fromId'])
    .select(['by.name as byName', 'from.name as fromName'])
    .where('scoring.matchId', '=', matchId)
    .executeTakeFirst();
  const about = { v: PROTOCOL_VERSION, matchId };
  if (row === undefined) return { ...about, turn: 0, by: null, since: null, from: null };
  const { turn, userId, since, fromId } = row;
  return {
    ...about,
    turn,
    by: { id: userId, name: row.byName ?? userId },
    since,
    from: fromId === null ? null : { id: fromId, name: row.fromName ?? fromId },
  };
};

/** Takes over scoring from turn `turn`. False when the turn has changed, or is the person's own. */
export const takeScoring = async (
  db: Db,
  { matchId, userId, turn }: { readonly matchId: string; readonly userId: string; readonly turn: number },
  now: number,
): Promise<boolean> => {
  if (turn === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('scoring')
      .values({ matchId, turn: 1, userId, since: now, fromId: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('scoring')
    .set((e) => ({ turn: turn + 1, userId, since: now, fromId: e.ref('userId') }))
    .where('matchId', '=', matchId)
    .where('turn', '=', turn)
    .where('userId', '!=', userId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};
