import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { openPostgres } from './open.ts';

const noPostgres = hasPostgres ? '' : ' (skipped: there is no Postgres on this machine)';
describe.skipIf(!hasPostgres && process.env.CI === undefined)(
  `a Postgres that goes away${noPostgres}`,
  () => {
    let postgres: TestPostgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => postgres.stop());

    // An error that nobody listens to would end the process, and here the run.
    it('ends the transactions that wait for something else, and nothing more', async () => {
      const database = await openPostgres(await postgres.newDatabase());
      const claim = database.db.transaction().execute(async (tx) => {
        await sql`select 1`.execute(tx);
        await postgres.restart(async () => {});
        await sql`select 1`.execute(tx);
      });
      await expect(claim).rejects.toThrow();
      await sql`select 1`.execute(database.db);
      await database.close();
    });
  },
);
