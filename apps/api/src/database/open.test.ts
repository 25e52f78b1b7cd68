import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { StateCache } from '../match/state-cache.ts';
import { removeFromOutbox } from '../store/outbox.ts';
import { onBothDatabases } from '../testing/both-databases.ts';
import { describeOnPostgres } from '../testing/postgres.ts';
import { ready } from '../testing/ready.ts';
import { recordsIn } from '../testing/records.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { openPostgres, openSqlite } from './open.ts';

onBothDatabases('a database', (given) => {
  const { competition, match } = recordsIn(given);

  it('migrates a second time without effect', async () => {
    const { id } = await match((await competition()).id);
    await ready(given());
    expect((await new StateCache(given().db).get(id))?.fixture.id).toBe(id);
  });
});

describe('a SQLite file', () => {
  it('syncs every commit before it is acknowledged', async () => {
    const other = tempFolder();
    const { db, close } = openSqlite(other.path);
    const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(db)).rows;
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    await ready({ db, kind: 'sqlite', close });
    for (const id of [1, 2]) await removeFromOutbox({ db, kind: 'sqlite', close }, [id]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    await close();
    other.remove();
  });

  it('lets no other program write between what a transaction reads and what it writes', async () => {
    const other = tempFolder();
    const { db, close } = openSqlite(other.path);
    await sql`create table t (a)`.execute(db);
    const beside = new Libsql(join(other.path, 'scoreline.db'));
    const write = () => beside.exec('insert into t values (1)');
    await db.transaction().execute(async (tx) => {
      await sql`select * from t`.execute(tx);
      expect(write).toThrow(/locked/);
      await sql`insert into t values (2)`.execute(tx);
    });
    write();
    expect((await sql`select a from t`.execute(db)).rows).toEqual([{ a: 2 }, { a: 1 }]);
    beside.close();
    await close();
    other.remove();
  });

  it('lets no other process in until it is closed', async () => {
    const other = tempFolder();
    const { close } = openSqlite(other.path);
    expect(() => openSqlite(other.path)).toThrow(/Another Scoreline is using/);
    await close();
    await openSqlite(other.path).close();
    other.remove();
  });
});

describeOnPostgres('a Postgres', () => {
  it('says in one line, without the password, that a database does not answer', async () => {
    await expect(openPostgres('postgres://me:hush@127.0.0.1:1/scores')).rejects.toThrow(
      /^The database at 127\.0\.0\.1:1\/scores does not respond \(connect ECONNREFUSED/,
    );
  });
});
