import type { Db } from '../database/open.ts';

/** Ids of the users who may score a match. */
export const readScorers = async (db: Db, matchId: string): Promise<string[]> => {
  const rows = await db.selectFrom('assignment').select('userId').where('matchId', '=', matchId).execute();
  return rows.map(({ userId }) => userId);
};

export const assignScorers = (db: Db, matchId: string, userIds: readonly string[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx.deleteFrom('assignment').where('matchId', '=', matchId).execute();
    const values = [...new Set(userIds)].map((userId) => ({ matchId, userId }));
    if (values.length > 0) await tx.insertInto('assignment').values(values).execute();
  });

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
