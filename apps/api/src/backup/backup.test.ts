import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { team, teamRecord } from '@scoreline/protocol';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { OWNER, readFeedKey, startTestApi, testEnv } from '../testing/api.ts';
import { homeGoal, kickOff } from '../testing/commands.ts';
import { itOnPostgres, newDatabase } from '../testing/postgres.ts';
import { runCommandLine, runHere } from '../testing/run-command.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { checkBackup } from './backup-file.ts';
import { PORTABLE_TABLES } from './portable-tables.ts';

const folder = tempFolder();
afterAll(() => folder.remove());
let count = 0;
const newDir = (): string => {
  count += 1;
  const path = join(folder.path, String(count));
  mkdirSync(path);
  return path;
};

const KINDS = {
  SQLite: async () => ({}),
  Postgres: async () => ({ DATABASE_URL: await newDatabase() }),
} as const;
type Kind = keyof typeof KINDS;

/** An empty system: a data folder and, for Postgres, a database that was never started on. */
const newSystem = async (kind: Kind) => ({ dataDir: newDir(), env: await KINDS[kind]() });

const startAgain = (dataDir: string, env: Readonly<Record<string, string>>) => startTestApi(env, dataDir);

/** A system with a match under way, a team with a crest, and somebody who is signed in. */
const startFilled = async (kind: Kind) => {
  const system = await newSystem(kind);
  const api = await startTestApi(system.env, system.dataDir);
  const owner = await api.signIn(OWNER.email, OWNER.password);
  const { id } = await api.newMatch();
  const { id: teamId } = team.parse(
    (await api.ask('POST', '/v1/teams', { as: owner, body: { name: 'Ōsaka “Größe” 🦊' } })).json(),
  );
  const image = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#0a3cff' } })
    .png()
    .toBuffer();
  const kept = await api.ask('PUT', `/v1/teams/${teamId}/crest?version=1`, {
    as: owner,
    body: new Uint8Array(image),
    headers: { 'content-type': 'image/png' },
  });
  const crest = teamRecord.parse(kept.json()).crest ?? '';
  await api.play(id, kickOff);
  return { ...system, api, owner, matchId: id, crest };
};
type Filled = Awaited<ReturnType<typeof startFilled>>;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a system tells fans and its owner of what was made. */
const toldBy = async ({
  api,
  owner,
  matchId,
  crest,
}: Pick<Filled, 'api' | 'owner' | 'matchId' | 'crest'>) => {
  const texts = await Promise.all(
    [`/v1/matches/${matchId}/log`, '/v1/competitions', '/v1/teams', '/v1/people', '/v1/keys', crest].map(
      async (path) => {
        const answer = await api.ask('GET', path, { as: owner });
        expect(answer.status, path).toBe(200);
        return [path, hashOf(answer.text.replace(/"serverTime":\d+/, ''))];
      },
    ),
  );
  return Object.fromEntries(texts);
};

const backUp = async ({ dataDir, env }: Pick<Filled, 'dataDir' | 'env'>, file: string) => {
  const made = await runCommandLine(dataDir, ['backup', file], env);
  expect([made.code, made.errors]).toEqual([0, '']);
  return made.out;
};

const restoreInto = async (kind: Kind, file: string) => {
  const system = await newSystem(kind);
  const done = await runCommandLine(system.dataDir, ['restore', file], system.env);
  expect([done.code, done.errors]).toEqual([0, '']);
  expect(done.out).toMatch(/^Restored and checked: [\d,]+ rows/);
  return system;
};

const move = async (from: Kind, to: Kind): Promise<void> => {
  const filled = await startFilled(from);
  const file = join(filled.dataDir, 'moved.backup.gz');
  // Commands go on while the backup is made.
  const before: string[] = [];
  let isDone = false;
  const scoring = (async () => {
    while (!isDone) {
      const commandId = randomUUID();
      const { status } = await filled.api.post(filled.matchId, homeGoal, { request: { commandId } });
      // On a fast machine some are too many for one scorer; all others must be taken.
      if (status !== 429) expect(status).toBe(200);
      if (status === 200) before.push(commandId);
    }
  })();
  while (before.length < 5) await filled.api.snapshotOf(filled.matchId);
  const acknowledged = [...before];
  expect(await backUp(filled, file)).toMatch(/^Backup written and checked: .*moved\.backup\.gz/);
  isDone = true;
  await scoring;
  expect(statSync(file).mode & 0o077).toBe(0);

  const system = await restoreInto(to, file);
  const api = await startAgain(system.dataDir, system.env);
  const log = await api.logOf(filled.matchId);
  const ids = new Set(log.map(({ commandId }) => commandId));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  // What came after the backup began is there from its first command on or not at all.
  const after = before.filter((id) => ids.has(id));
  expect(before.slice(0, after.length)).toEqual(after);
  // Whoever was signed in still is, with the same key and the same password.
  expect((await api.ask('GET', '/v1/me', { as: filled.owner })).status).toBe(200);
  expect(readFeedKey(system.dataDir)).toEqual(readFeedKey(filled.dataDir));
  await api.signIn(OWNER.email, OWNER.password);
  await api.play(filled.matchId, homeGoal);
  expect((await api.ask('GET', filled.crest)).status).toBe(200);
  await Promise.all([api.stop(), filled.api.stop()]);
};

describe('a backup', () => {
  it('of SQLite, made while a match is under way, is restored into SQLite', () => move('SQLite', 'SQLite'));
  itOnPostgres('of SQLite is restored into Postgres', () => move('SQLite', 'Postgres'));
  itOnPostgres('of Postgres is restored into SQLite', () => move('Postgres', 'SQLite'));
  itOnPostgres('of Postgres is restored into Postgres', () => move('Postgres', 'Postgres'));

  itOnPostgres('goes to the other database and back and tells the same', async () => {
    const filled = await startFilled('SQLite');
    const told = await toldBy(filled);
    const files = ['a', 'b', 'c'].map((name) => join(filled.dataDir, `${name}.backup.gz`)) as [
      string,
      string,
      string,
    ];
    await backUp(filled, files[0]);
    await filled.api.stop();
    const there = await restoreInto('Postgres', files[0]);
    await backUp(there, files[1]);
    const back = await restoreInto('SQLite', files[1]);
    await backUp(back, files[2]);
    const [first, second, third] = await Promise.all(files.map(checkBackup));
    // Column by column both databases have the same order, so the sums of the rows are the same too.
    expect(second?.tallies).toEqual(first?.tallies);
    expect(third?.tallies).toEqual(first?.tallies);
    const api = await startAgain(back.dataDir, back.env);
    expect(await toldBy({ ...filled, api })).toEqual(told);
    await api.stop();
  });

  it('goes through the output of one command into the input of another', async () => {
    const filled = await startFilled('SQLite');
    const { dataDir } = await newSystem('SQLite');
    const program = fileURLToPath(new URL('../../dist/command-line/main.js', import.meta.url));
    const run = (of: string, ...args: string[]) =>
      spawn(process.execPath, [program, ...args], { env: { ...process.env, ...testEnv(of) } });
    const [from, to] = [run(filled.dataDir, 'backup', '-'), run(dataDir, 'restore', '-')];
    const ends = [from, to].map(async (child) => (await once(child, 'close'))[0]);
    from.stdout.pipe(to.stdin);
    expect(await Promise.all(ends)).toEqual([0, 0]);
    expect([
      readdirSync(join(filled.dataDir, 'backups')),
      readdirSync(dataDir).filter((one) => one.includes('input')),
    ]).toEqual([[], []]);
    const told = await toldBy(filled);
    await filled.api.stop();
    const api = await startAgain(dataDir, {});
    expect(await toldBy({ ...filled, api })).toEqual(told);
    await api.stop();
  });

  it('holds every table of the database', async () => {
    const filled = await startFilled('SQLite');
    const file = join(filled.dataDir, 'all.backup.gz');
    await backUp(filled, file);
    await filled.api.stop();
    expect(Object.keys((await checkBackup(file)).tallies).toSorted()).toEqual(
      [...PORTABLE_TABLES].toSorted(),
    );
  });

  it('goes into its folder without a name, and never over a file that is there', async () => {
    const { dataDir, env, api } = await startFilled('SQLite');
    const made = await runHere(dataDir, ['backup'], env);
    expect(made.code).toBe(0);
    expect(readdirSync(join(dataDir, 'backups'))).toEqual([
      expect.stringMatching(/^scoreline-manual-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.backup\.gz$/),
    ]);
    writeFileSync(join(dataDir, 'mine'), 'mine');
    const refused = await runHere(dataDir, ['backup', 'mine'], env);
    expect([refused.code, refused.errors]).toEqual([1, expect.stringMatching(/mine is there already/)]);
    expect(readFileSync(join(dataDir, 'mine'), 'utf8')).toBe('mine');
    const nowhere = await runHere(dataDir, ['backup', 'mine/below.gz'], env);
    expect([nowhere.code, nowhere.errors]).toEqual([1, expect.stringMatching(/^No backup was written to /)]);
    await api.stop();
  });
});

describe('a restore is refused, and leaves everything as it was,', async () => {
  const made = await startFilled('SQLite');
  const good = join(made.dataDir, 'good.backup.gz');
  await backUp(made, good);
  await made.api.stop();
  const lines = gunzipSync(readFileSync(good)).toString('utf8').split('\n');
  const written = (name: string, bytes: Buffer | string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, bytes);
    return path;
  };
  const zipped = (name: string, some: readonly string[]) => written(name, gzipSync(some.join('\n')));
  const changed = (from: RegExp, to: string) => lines.map((line) => line.replace(from, to));

  it.each([
    [
      'where there is no such file',
      () => join(folder.path, 'absent.gz'),
      /^There is no file .*absent\.gz\.$/,
    ],
    ['of a file that is something else', () => written('text', 'hello'), /is not a backup of Scoreline/],
    ['of an empty file', () => written('empty', ''), /is (not a backup of Scoreline|empty)/],
    [
      'of a file that was cut off',
      () => written('cut', readFileSync(good).subarray(0, -40)),
      /is cut off or damaged/,
    ],
    ['of one without its end', () => zipped('open', lines.slice(0, -2)), /is cut off: its end is missing/],
    [
      'of one with a changed row',
      () => zipped('changed', changed(/Ashford/, 'Ashfort')),
      /the rows of \w+ are not those/,
    ],
    [
      'of one with a row less',
      () =>
        zipped(
          'less',
          lines.filter((line) => !line.includes('Brigton')),
        ),
      /the rows of \w+ are not those/,
    ],
    [
      'of one with a line that is none',
      () => zipped('line', changed(/^\{"table":"team".*/, '{"tabl')),
      /is damaged in line \d+/,
    ],
    [
      'of one of a newer version',
      () => zipped('newer', changed(/"migrations":\[/, '"migrations":["2099-01-01-future",')),
      /of a newer version of Scoreline \(it has 2099-01-01-future\)/,
    ],
    [
      'of one in a newer format',
      () => zipped('format', changed(/"version":1/, '"version":2')),
      /is not a backup of Scoreline, or of a newer version/,
    ],
  ])('%s', async (_, path, message) => {
    const { dataDir, env } = await newSystem('SQLite');
    const refused = await runHere(dataDir, ['restore', path()], env);
    expect([refused.code, refused.errors]).toEqual([1, expect.stringMatching(message)]);
    // The same folder takes the right one afterwards.
    expect((await runHere(dataDir, ['restore', good], env)).code).toBe(0);
  });

  it('into a system that is in use, running or not', async () => {
    const other = await startFilled('SQLite');
    const running = await runCommandLine(other.dataDir, ['restore', good], other.env);
    expect([running.code, running.errors]).toEqual([1, expect.stringMatching(/^Another Scoreline is using/)]);
    const told = await toldBy(other);
    await other.api.stop();
    const refused = await runCommandLine(other.dataDir, ['restore', good], other.env);
    expect([refused.code, refused.errors]).toEqual([
      1,
      expect.stringMatching(/^The database is in use: it has rows in /),
    ]);
    const api = await startAgain(other.dataDir, other.env);
    expect(await toldBy({ ...other, api })).toEqual(told);
    await api.stop();
  });

  it('without a file, and for a command that is none, with how it is used', async () => {
    for (const args of [['restore'], ['retsore', good], [], ['backup', 'a', 'b'], ['owner']]) {
      const refused = await runHere(newDir(), args);
      expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('scoreline restore FILE')]);
    }
    expect(existsSync(good)).toBe(true);
  });
});
