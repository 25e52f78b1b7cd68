import { againIfTaken } from '../database/failure.ts';
import type { Db } from '../database/open.ts';

/** Ids of the users who may score a match. */
export const readScorers = async (db: Db, matchId: string): Promise<string[]> => {
  const rows = await db.selectFrom('assignment').select('userId').where('matchId', '=', matchId).execute();
  return rows.map(({ userId }) => userId);
};

/** Ids among these that belong to nobody who could be assigned. */
export const unknownPeople = async (db: Db, userIds: readonly string[]): Promise<string[]> => {
  if (userIds.length === 0) return [];
  const rows = await db
    .selectFrom('user')
    .select('id')
    .where('id', 'in', userIds)
    .where('role', '!=', 'feed')
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  return userIds.filter((id) => !known.has(id));
};

export const assignScorers = (db: Db, matchId: string, userIds: readonly string[]): Promise<void> =>
  againIfTaken(() =>
    db.transaction().execute(async (tx) => {
      await tx.deleteFrom('assignment').where('matchId', '=', matchId).execute();
      const values = [...new Set(userIds)].map((userId) => ({ matchId, userId }));
      if (values.length > 0) await tx.insertInto('assignment').values(values).execute();
    }),
  );

export const isAssigned = async (db: Db, matchId: string, userId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('assignment')
    .select('userId')
    .where('matchId', '=', matchId)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
};

export const matchesOf = async (db: Db, userId: string): Promise<string[]> => {
  const rows = await db.selectFrom('assignment').select('matchId').where('userId', '=', userId).execute();
  return rows.map(({ matchId }) => matchId);
};
