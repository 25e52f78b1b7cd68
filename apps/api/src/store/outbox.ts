import type { Db } from '../database/open.ts';

export interface Waiting {
  readonly id: number;
  readonly matchId: string;
  readonly competitionId: string;
  readonly revision: number;
  readonly message: string;
}

/** The oldest broadcasts that are still to be sent. */
export const readOutbox = (db: Db, most: number): Promise<Waiting[]> =>
  db.selectFrom('outbox').selectAll().orderBy('id').limit(most).execute();

export const removeFromOutbox = async (db: Db, ids: readonly number[]): Promise<void> => {
  if (ids.length > 0) await db.deleteFrom('outbox').where('id', 'in', ids).execute();
};
