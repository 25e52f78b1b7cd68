import { retryOnUniqueViolation } from '../database/errors.ts';
import type { Db } from '../database/open.ts';
import { diffFields, writeAudit } from './audit.ts';
import type { ChangeContext } from './edits.ts';

/** IDs of the scorers assigned to a match. */
export const readScorers = async (db: Db, matchId: string): Promise<string[]> => {
  const rows = await db.selectFrom('assignment').select('userId').where('matchId', '=', matchId).execute();
  return rows.map(({ userId }) => userId);
};

/** Those of the IDs that belong to no person who can be assigned. */
export const unknownPeople = async (db: Db, userIds: readonly string[]): Promise<string[]> => {
  if (userIds.length === 0) return [];
  const rows = await db
    .selectFrom('user')
    .select('id')
    .where('id', 'in', userIds)
    .where('role', '!=', 'feed')
    .where('removedAt', 'is', null)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  return userIds.filter((id) => !known.has(id));
};

/** The names of a match's scorers, sorted. */
const scorerNames = async (db: Db, matchId: string): Promise<string> => {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('user', 'user.id', 'assignment.userId')
    .select('user.name')
    .where('assignment.matchId', '=', matchId)
    .orderBy('user.name')
    .execute();
  return rows.map(({ name }) => name).join(', ');
};

export const assignScorers = (
  db: Db,
  match: { readonly id: string; readonly title: string; readonly competitionId: string },
  userIds: readonly string[],
  change: ChangeContext,
): Promise<void> =>
  retryOnUniqueViolation(() =>
    db.transaction().execute(async (tx) => {
      const was = await scorerNames(tx, match.id);
      await tx.deleteFrom('assignment').where('matchId', '=', match.id).execute();
      const values = [...new Set(userIds)].map((userId) => ({ matchId: match.id, userId }));
      if (values.length > 0) await tx.insertInto('assignment').values(values).execute();
      await writeAudit(tx, change, {
        kind: 'scorersAssigned',
        subject: match.title,
        matchId: match.id,
        competitionId: match.competitionId,
        changes: diffFields({ scorers: was }, { scorers: await scorerNames(tx, match.id) }),
      });
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

export const assignedMatches = async (db: Db, userId: string): Promise<string[]> => {
  const rows = await db.selectFrom('assignment').select('matchId').where('userId', '=', userId).execute();
  return rows.map(({ matchId }) => matchId);
};
