import type { Kysely, Migration } from 'kysely';

/** Who is scoring a match. */
export const scoring = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('scoring')
      .addColumn('matchId', 'text', (c) => c.primaryKey().references('match.id'))
      .addColumn('turn', 'integer', (c) => c.notNull())
      .addColumn('userId', 'text', (c) => c.notNull())
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('fromId', 'text')
      .execute();
  },
});
