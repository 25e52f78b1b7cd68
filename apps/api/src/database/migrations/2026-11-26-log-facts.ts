import { type Kysely, type Migration, sql } from 'kysely';

/** Which import recorded an entry of a log or took it back, and which version of the wire stored summaries have. */
export const logFacts = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('log').addColumn('importId', 'text').execute();
    await db.schema.alterTable('log').addColumn('undoneImportId', 'text').execute();
    // Until now an import was recognised by the ids of its commands, and by who sent them when.
    await sql`
      update log set "importId" = (
        select import.id from import
        where import.actor = log.actor and log."recordedAt" >= import.at
          and (import."finishedAt" is null or log."recordedAt" <= import."finishedAt")
        order by import.at desc limit 1
      ) where "commandId" like 'import-%'`.execute(db);
    await sql`
      update log set "undoneImportId" = (
        select import.id from import where log."commandId" like 'undo-' || import.id || '-%'
      ) where "commandId" like 'undo-%'`.execute(db);
    await db.schema
      .createTable('summaryVersion')
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute();
  },
});
