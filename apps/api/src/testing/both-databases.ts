import { afterAll, beforeAll, describe } from 'vitest';
import { migrateAuth } from '../auth/auth.ts';
import { migrate } from '../database/migrate.ts';
import { type Database, openPostgres, openSqlite } from '../database/open.ts';
import { hasPostgres, startPostgres, type TestPostgres } from './postgres.ts';
import { tempFolder } from './temp-folder.ts';

/** A database as the API has it at start. */
export const ready = async (database: Database): Promise<Database> => {
  await migrate(database);
  await migrateAuth(database, { secret: 's'.repeat(64), origin: undefined });
  return database;
};

/** Runs one suite against an empty database of each kind. `given` may be asked for it once the tests run. */
export const onBothDatabases = (title: string, suite: (given: () => Database) => void): void => {
  const run = (open: () => Promise<Database>) => {
    let database: Database | undefined;
    beforeAll(async () => {
      database = await ready(await open());
    });
    afterAll(async () => database?.close());
    suite(() => {
      if (database === undefined) throw new Error('no database before the tests run');
      return database;
    });
  };

  describe(`${title} on SQLite`, () => {
    const folder = tempFolder();
    afterAll(() => folder.remove());
    run(async () => openSqlite(folder.path));
  });

  const noPostgres = hasPostgres ? '' : ' (skipped: there is no Postgres on this machine)';
  describe.skipIf(!hasPostgres && process.env.CI === undefined)(`${title} on Postgres${noPostgres}`, () => {
    let postgres: TestPostgres | undefined;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(async () => postgres?.stop());
    run(async () => {
      if (postgres === undefined) throw new Error('Postgres did not start');
      return openPostgres(await postgres.newDatabase());
    });
  });
};
