import { type StartedPostgres, startPostgres } from '@scoreline/testbed';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnPostgres } from '../testing/postgres.ts';
import { openPostgres } from './open.ts';

describeOnPostgres('a Postgres that goes away', () => {
  // Its own: the one that all share must not go away.
  let postgres: StartedPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  // An error that nobody listens to would end the process, and here the run.
  it('ends the transactions that wait for something else, and nothing more', async () => {
    const database = await openPostgres(postgres.url);
    const claim = database.db.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx);
      await postgres.restart(async () => {});
      await sql`select 1`.execute(tx);
    });
    await expect(claim).rejects.toThrow();
    await sql`select 1`.execute(database.db);
    await database.close();
  });
});
