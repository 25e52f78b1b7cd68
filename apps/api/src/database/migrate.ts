import { type Migration, Migrator } from 'kysely';
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

/** Runs the migrations that are missing. Safe when several processes start at once: the migrator takes a lock. */
export const migrate = async ({ db, kind }: Database): Promise<void> => {
  const migrations = Object.fromEntries(Object.entries(MIGRATIONS).map(([name, make]) => [name, make(kind)]));
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  }).migrateToLatest();
  if (error !== undefined) throw error;
};
