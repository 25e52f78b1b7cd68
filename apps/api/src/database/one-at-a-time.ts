import { sql } from 'kysely';
import type { Database } from './open.ts';

/** Any number, the same in every process. */
const SET_UP = 7_355_608;

/** Runs `task` in one process at a time of all that start on the same Postgres. SQLite has only one process. */
export const oneAtATime = <T>({ db, kind }: Database, task: () => Promise<T>): Promise<T> =>
  kind === 'sqlite'
    ? task()
    : db.connection().execute(async (connection) => {
        await sql`select pg_advisory_lock(${SET_UP})`.execute(connection);
        try {
          return await task();
        } finally {
          await sql`select pg_advisory_unlock(${SET_UP})`.execute(connection);
        }
      });
