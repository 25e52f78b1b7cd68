import { type Migration, Migrator, sql } from 'kysely';
import { initial } from './migrations/2026-11-23-initial.ts';
import { catalogue } from './migrations/2026-11-24-catalogue.ts';
import { tableOrder } from './migrations/2026-11-24-table-order.ts';
import { people } from './migrations/2026-11-24-users-keys-audit.ts';
import { scoring } from './migrations/2026-11-25-scoring.ts';
import { logFacts } from './migrations/2026-11-26-log-facts.ts';
import { searchName } from './migrations/2026-11-26-search-name.ts';
import { whenOnBoards } from './migrations/2026-11-26-when-on-boards.ts';
import type { Database } from './open.ts';

const MIGRATIONS: Readonly<Record<string, (kind: Database['kind']) => Migration>> = {
  '2026-11-23-initial': initial,
  '2026-11-24-catalogue': catalogue,
  '2026-11-24-table-order': tableOrder,
  '2026-11-24-users-keys-audit': people,
  '2026-11-25-scoring': scoring,
  '2026-11-26-log-facts': logFacts,
  '2026-11-26-search-name': searchName,
  '2026-11-26-when-on-boards': whenOnBoards,
};

/** The migrations of this version, in their order. */
export const KNOWN_MIGRATIONS: readonly string[] = Object.keys(MIGRATIONS);

const migrator = ({ db, kind }: Database): Migrator => {
  const migrations = Object.fromEntries(Object.entries(MIGRATIONS).map(([name, make]) => [name, make(kind)]));
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
};

/** The migrations that a database has had; none of a new one. */
export const executedMigrations = async ({ db }: Database): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
};

/**
 * The migrations that a database still needs. Throws an error of one clear line for a database that a newer version has
 * changed: this one would write what that one cannot read.
 */
export const pendingMigrations = async (database: Database): Promise<readonly string[]> => {
  const executed = await executedMigrations(database);
  const unknown = executed.filter((name) => !KNOWN_MIGRATIONS.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The database is of a newer version of Scoreline (it has ${unknown.join(', ')}). Update Scoreline, or restore a backup of this version into a new database.`,
    );
  return KNOWN_MIGRATIONS.filter((name) => !executed.includes(name));
};

/**
 * Runs the migrations that are missing, all or those up to `last`. Safe when several processes start at once: the
 * migrator takes a lock.
 */
export const migrate = async (database: Database, last?: string): Promise<void> => {
  const run = migrator(database);
  const { error } = await (last === undefined ? run.migrateToLatest() : run.migrateTo(last));
  if (error !== undefined) throw error;
};
