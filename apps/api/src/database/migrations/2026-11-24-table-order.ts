import type { Kysely, Migration } from 'kysely';

/** What separates teams level on points is a competition's own affair. */
export const tableOrder = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('competition')
      .addColumn('tableOrder', 'text', (c) => c.notNull().defaultTo('goalDifference'))
      .execute();
  },
});
