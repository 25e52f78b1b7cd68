import type { Kysely, Migration } from 'kysely';

export const initial = (kind: 'sqlite' | 'postgres'): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('competition')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ref', 'text', (c) => c.unique())
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('season', 'text', (c) => c.notNull())
      .addColumn('sport', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('team')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ref', 'text', (c) => c.unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('shortName', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('colour', 'text')
      .addColumn('createdAt', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('match')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ref', 'text', (c) => c.unique())
      .addColumn('competitionId', 'text', (c) => c.notNull().references('competition.id'))
      .addColumn('homeId', 'text', (c) => c.notNull().references('team.id'))
      .addColumn('awayId', 'text', (c) => c.notNull().references('team.id'))
      .addColumn('stage', 'text')
      .addColumn('groupName', 'text')
      .addColumn('round', 'text')
      .addColumn('venue', 'text')
      .addColumn('referee', 'text')
      .addColumn('attendance', 'integer')
      .addColumn('scheduledAt', 'bigint', (c) => c.notNull())
      .addColumn('kickoffAt', 'bigint', (c) => c.notNull())
      .addColumn('options', 'text', (c) => c.notNull())
      .addColumn('replayRate', 'double precision')
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('summary', 'text', (c) => c.notNull())
      .addColumn('changedAt', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('matchByKickoff').on('match').column('kickoffAt').execute();
    await db.schema
      .createIndex('matchByCompetition')
      .on('match')
      .columns(['competitionId', 'kickoffAt'])
      .execute();
    await db.schema.createIndex('matchByStatus').on('match').columns(['status', 'changedAt']).execute();
    await db.schema.createIndex('matchByChange').on('match').column('changedAt').execute();
    await db.schema
      .createTable('log')
      .addColumn('matchId', 'text', (c) => c.notNull().references('match.id'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('commandId', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('recordedAt', 'bigint', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('event', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('logPk', ['matchId', 'revision'])
      .addUniqueConstraint('logCommand', ['matchId', 'commandId'])
      .execute();
    await db.schema
      .createTable('outbox')
      .addColumn('id', kind === 'sqlite' ? 'integer' : 'bigserial', (c) =>
        kind === 'sqlite' ? c.primaryKey().autoIncrement() : c.primaryKey(),
      )
      .addColumn('matchId', 'text', (c) => c.notNull())
      .addColumn('competitionId', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('assignment')
      .addColumn('matchId', 'text', (c) => c.notNull().references('match.id'))
      .addColumn('userId', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('assignmentPk', ['matchId', 'userId'])
      .execute();
  },
});
