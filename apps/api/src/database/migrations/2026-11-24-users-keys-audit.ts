import type { Kysely, Migration } from 'kysely';

/** Keys as better-auth's plugin kept them, whose table is left behind. */
type Before = {
  apikey: {
    id: string;
    name: string | null;
    key: string;
    start: string | null;
    enabled: boolean | number | null;
    createdAt: Date | string;
    expiresAt: Date | string | null;
  };
};
type After = {
  feedKey: {
    id: string;
    name: string;
    hash: string;
    start: string;
    competitions: string | null;
    createdAt: number;
    lastUsedAt: number | null;
    revokedAt: number | null;
  };
};

export const people = (kind: 'sqlite' | 'postgres'): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('audit')
      .addColumn('id', kind === 'sqlite' ? 'integer' : 'bigserial', (c) =>
        kind === 'sqlite' ? c.primaryKey().autoIncrement() : c.primaryKey(),
      )
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('matchId', 'text')
      .addColumn('competitionId', 'text')
      .addColumn('personId', 'text')
      .addColumn('changes', 'text', (c) => c.notNull())
      .execute();
    for (const column of ['matchId', 'competitionId', 'personId', 'actor', 'kind'])
      await db.schema
        .createIndex(`auditBy${column[0]?.toUpperCase()}${column.slice(1)}`)
        .on('audit')
        .columns([column, 'at', 'id'])
        .execute();
    await db.schema.createIndex('auditByTime').on('audit').columns(['at', 'id']).execute();
    // The audit log reads the logs of all matches together with its own table, the newest first.
    await db.schema
      .createIndex('logByTime')
      .on('log')
      .columns(['recordedAt', 'matchId', 'revision'])
      .execute();

    await db.schema
      .createTable('oneTimeLink')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('tokenHash', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('role', 'text')
      .addColumn('personId', 'text')
      .addColumn('note', 'text')
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'bigint', (c) => c.notNull())
      .addColumn('expiresAt', 'bigint', (c) => c.notNull())
      .addColumn('usedAt', 'bigint')
      .addColumn('revokedAt', 'bigint')
      .execute();

    await db.schema
      .createTable('throttle')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('lastAt', 'bigint', (c) => c.notNull())
      .addColumn('blockedUntil', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('throttleByTime').on('throttle').column('lastAt').execute();

    await db.schema
      .createTable('feedKey')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull().unique())
      .addColumn('start', 'text', (c) => c.notNull())
      .addColumn('competitions', 'text')
      .addColumn('createdAt', 'bigint', (c) => c.notNull())
      .addColumn('lastUsedAt', 'bigint')
      .addColumn('revokedAt', 'bigint')
      .execute();
    const tables = await db.introspection.getTables();
    if (tables.some(({ name }) => name === 'apikey')) await moveKeys(db.withTables<Before & After>());
  },
});

/** Keys that were handed out stay valid: they are kept under the same hash. */
const moveKeys = async (db: Kysely<Before & After>): Promise<void> => {
  const millis = (date: Date | string) => new Date(date).getTime();
  const known = await db
    .selectFrom('apikey')
    .select(['id', 'name', 'key', 'start', 'enabled', 'createdAt', 'expiresAt'])
    .execute();
  for (const { id, name, key: hash, start, enabled, createdAt, expiresAt } of known)
    await db
      .insertInto('feedKey')
      .values({
        id,
        name: name ?? 'API key',
        hash,
        start: start ?? '',
        competitions: null,
        createdAt: millis(createdAt),
        lastUsedAt: null,
        revokedAt: !enabled ? millis(createdAt) : expiresAt === null ? null : millis(expiresAt),
      })
      .execute();
  await db.schema.dropTable('apikey').execute();
};
