import { sql } from 'kysely';
import type { Database } from './open.ts';

/** The key of our Postgres advisory lock: any number, the same in every process. */
const SETUP_LOCK = 7_355_608;

/** Runs a task in one process at a time of all that start on one Postgres. SQLite has one process only. */
export const withSetupLock = <T>({ db, kind }: Database, task: () => Promise<T>): Promise<T> =>
  kind === 'sqlite'
    ? task()
    : db.connection().execute(async (connection) => {
        await sql`select pg_advisory_lock(${SETUP_LOCK})`.execute(connection);
        try {
          return await task();
        } finally {
          await sql`select pg_advisory_unlock(${SETUP_LOCK})`.execute(connection);
        }
      });
