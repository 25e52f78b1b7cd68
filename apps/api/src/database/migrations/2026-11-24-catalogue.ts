import { type Kysely, type Migration, sql } from 'kysely';

/** The tables whose records are versioned and can be archived. */
const KEPT = ['competition', 'team', 'match'] as const;

export const catalogue = (kind: 'sqlite' | 'postgres'): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const table of KEPT) {
      await db.schema
        .alterTable(table)
        .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
        .execute();
      await db.schema.alterTable(table).addColumn('archivedAt', 'bigint').execute();
      await db.schema.alterTable(table).addColumn('importId', 'text').execute();
      await db.schema.createIndex(`${table}ByImport`).on(table).column('importId').execute();
    }
    await db.schema.alterTable('team').addColumn('awayColour', 'text').execute();
    await db.schema.alterTable('team').addColumn('crest', 'text').execute();
    await db.schema.createIndex('teamByArchived').on('team').column('archivedAt').execute();

    await db.schema
      .createTable('crest')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('image', kind === 'sqlite' ? 'blob' : 'bytea', (c) => c.notNull())
      .addColumn('createdAt', 'bigint', (c) => c.notNull())
      .execute();
    // Dropped by 2026-11-26-search-name, so it is not filled here.
    const term = kind === 'sqlite' ? sql`text` : sql`text collate "C"`;
    await db.schema
      .createTable('searchTerm')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('rank', 'integer', (c) => c.notNull())
      .addColumn('term', term, (c) => c.notNull())
      .addColumn('itemId', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('searchTermPk', ['kind', 'rank', 'term', 'itemId'])
      .execute();
    await db.schema.createIndex('searchTermByItem').on('searchTerm').columns(['kind', 'itemId']).execute();

    await db.schema
      .createTable('venue')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ref', 'text', (c) => c.unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('town', 'text')
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .addColumn('archivedAt', 'bigint')
      .addColumn('createdAt', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('player')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .addColumn('archivedAt', 'bigint')
      .addColumn('createdAt', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('squad')
      .addColumn('teamId', 'text', (c) => c.notNull().references('team.id'))
      .addColumn('playerId', 'text', (c) => c.notNull().references('player.id'))
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('number', 'integer')
      .addColumn('position', 'text')
      .addPrimaryKeyConstraint('squadPk', ['teamId', 'playerId'])
      .execute();
    await db.schema
      .createTable('stage')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('competitionId', 'text', (c) => c.notNull().references('competition.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addUniqueConstraint('stageName', ['competitionId', 'name'])
      .execute();
    await db.schema
      .createTable('import')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('matchRefs', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('finishedAt', 'bigint')
      .addColumn('undoneAt', 'bigint')
      .execute();
  },
});
