import { migrateAuth } from '../auth/auth.ts';
import { migrate } from '../database/migrate.ts';
import type { Database } from '../database/open.ts';

/** A database as the API has it at start. */
export const ready = async (database: Database): Promise<Database> => {
  await migrate(database);
  await migrateAuth(database, { secret: 's'.repeat(64), origin: undefined });
  return database;
};
