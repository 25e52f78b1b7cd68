import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openPostgres, openSqlite } from '../database/open.ts';
import { describeOnPostgres, newDatabase } from './postgres.ts';
import { ready } from './ready.ts';
import { tempFolder } from './temp-folder.ts';

/** Runs one suite against a new database of each kind. `given` may be asked for it once the tests run. */
export const onBothDatabases = (title: string, suite: (given: () => Database) => void): void => {
  const run = (open: () => Promise<Database>) => {
    let database: Database | undefined;
    beforeAll(async () => {
      database = await open();
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
    run(async () => ready(openSqlite(folder.path)));
  });

  describeOnPostgres(`${title} on Postgres`, () => run(async () => openPostgres(await newDatabase())));
};
