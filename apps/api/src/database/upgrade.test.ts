import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { competition, competitions, type Snapshot } from '@scoreline/protocol';
import { openSqliteBeside } from '@scoreline/testbed';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBackup } from '../backup/backup-file.ts';
import { OWNER, startTestApi } from '../testing/api.ts';
import { itOnPostgres, newDatabase } from '../testing/postgres.ts';
import { runHere } from '../testing/run-command.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { executedMigrations, KNOWN_MIGRATIONS, migrate } from './migrate.ts';
import { openSqlite } from './open.ts';

/** The demo's matches, those of two World Cups among them, as the version of that day kept them. */
const FIXTURE = fileURLToPath(new URL('fixtures/2026-11-27.backup.gz', import.meta.url));
const BEFORE_LAST = KNOWN_MIGRATIONS.at(-2) ?? '';

const folder = tempFolder();
afterAll(() => folder.remove());
let count = 0;
const newDir = (): string => {
  count += 1;
  return join(folder.path, String(count));
};
const backupsOf = (dataDir: string): readonly string[] =>
  existsSync(join(dataDir, 'backups')) ? readdirSync(join(dataDir, 'backups')) : [];

/** A database that an earlier version left: with its owner and one competition. */
const leaveEarlier = async (dataDir: string): Promise<void> => {
  const database = openSqlite(dataDir);
  await migrate(database, BEFORE_LAST);
  await database.db
    .insertInto('competition')
    .values({
      id: 'old',
      slug: 'old-cup-2020',
      name: 'Old Cup',
      season: '2020',
      sport: 'football',
      createdAt: 1,
    })
    .execute();
  await database.close();
};
const namesIn = async (api: Awaited<ReturnType<typeof startTestApi>>) =>
  competitions.parse((await api.ask('GET', '/v1/competitions')).json()).competitions.map(({ name }) => name);

describe('a database of an earlier day', () => {
  const upgrades = async (env: Readonly<Record<string, string>>) => {
    const dataDir = newDir();
    expect(
      await runHere(folder.path, ['restore', FIXTURE], { ...env, SCORELINE_DATA_DIR: dataDir }),
    ).toMatchObject({
      code: 0,
      errors: '',
    });
    const api = await startTestApi(env, dataDir);
    expect((await namesIn(api)).toSorted()).toEqual(['Demo Open', 'World Cup', 'World Cup']);
    const { tallies } = await checkBackup(FIXTURE);
    const found = await api.ask('GET', '/v1/search?q=argentina france');
    const [id = ''] = /(?<="kind":"match","id":")[a-z0-9]+/.exec(found.text) ?? [];
    const final: Snapshot = await api.snapshotOf(id);
    expect(final.summary).toMatchObject({ status: 'final', score: { home: 3, away: 3 } });
    expect((await api.logOf(id)).length).toBe(final.revision);
    expect(tallies.match?.rows).toBe(54);
    const owner = await api.signIn(OWNER.email, OWNER.password);
    const made = await api.ask('POST', '/v1/competitions', {
      as: owner,
      body: { name: 'New Cup', season: '2027', sport: 'football' },
    });
    expect(competition.parse(made.json()).name).toBe('New Cup');
    await api.stop();
  };

  it('is brought to this one with everything in it, on SQLite', () => upgrades({}));
  itOnPostgres('the same on Postgres', async () => upgrades({ DATABASE_URL: await newDatabase() }));

  it('is backed up before it is changed, and the backup can be restored', async () => {
    const dataDir = newDir();
    await leaveEarlier(dataDir);
    const api = await startTestApi({}, dataDir);
    expect(await namesIn(api)).toEqual(['Old Cup']);
    await api.stop();
    const [file = '', ...others] = backupsOf(dataDir);
    expect([file, others]).toEqual([expect.stringMatching(/^scoreline-before-update-.*\.backup\.gz$/), []]);
    const backup = join(dataDir, 'backups', file);
    expect((await checkBackup(backup)).head.migrations.at(-1)).toBe(BEFORE_LAST);
    const again = newDir();
    expect((await runHere(folder.path, ['restore', backup], { SCORELINE_DATA_DIR: again })).errors).toBe('');
    const restored = await startTestApi({}, again);
    expect(await namesIn(restored)).toEqual(['Old Cup']);
    await restored.stop();
    // A database that needs nothing needs no backup either.
    expect(backupsOf(again)).toEqual([]);
  });

  it('is not changed where the backup cannot be written, unless backups are off', async () => {
    const dataDir = newDir();
    await leaveEarlier(dataDir);
    writeFileSync(join(dataDir, 'backups'), 'a file in the way');
    await expect(startTestApi({}, dataDir)).rejects.toThrow(/^No backup was written to /);
    const database = openSqlite(dataDir);
    expect((await executedMigrations(database)).at(-1)).toBe(BEFORE_LAST);
    await database.close();
    const api = await startTestApi({ SCORELINE_BACKUPS_KEPT: '0' }, dataDir);
    expect(await namesIn(api)).toEqual(['Old Cup']);
    await api.stop();
  });
});

describe('a database of a newer version', () => {
  it('is refused in a line that says so, and not touched', async () => {
    const dataDir = newDir();
    await (await startTestApi({}, dataDir)).stop();
    const file = openSqliteBeside(dataDir);
    file.prepare("INSERT INTO kysely_migration (name, timestamp) VALUES ('2099-01-01-future', '2099')").run();
    file.close();
    await expect(startTestApi({}, dataDir)).rejects.toThrow(
      /^The database is of a newer version of Scoreline \(it has 2099-01-01-future\)\. Update Scoreline/,
    );
    expect(backupsOf(dataDir)).toEqual([]);
  });
});
