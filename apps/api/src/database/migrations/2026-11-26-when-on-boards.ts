import { type Kysely, type Migration, sql } from 'kysely';

/** A match stands on more boards than that of its kick-off's day: the new columns say until when, and on which. */
export const whenOnBoards = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const column of ['continuesAt', 'newsDueBy']) {
      await db.schema.alterTable('match').addColumn(column, 'bigint').execute();
      await db.schema
        .createIndex(column === 'continuesAt' ? 'matchByContinuation' : 'matchByNewsDue')
        .on('match')
        .column(column)
        .where(sql.ref(column), 'is not', null)
        .execute();
    }
    // The summaries are made anew, which fills the columns.
    await sql`delete from ${sql.ref('summaryVersion')}`.execute(db);
  },
});
