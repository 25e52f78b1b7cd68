import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { kindOf, problemOf } from '../testing/client.ts';
import { homeGoal, kickOff } from '../testing/commands.ts';
import { itOnPostgres, newDatabase } from '../testing/postgres.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { createStorageMonitor, storageFaultOf } from './storage-fault.ts';

const failed = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

describe('a fault of the storage', () => {
  it.each([
    ['full', failed('SQLITE_FULL')],
    ['full', failed('ENOSPC')],
    ['full', failed('53100')],
    ['full', new Error('database or disk is full')],
    ['readOnly', failed('SQLITE_READONLY_DBMOVED')],
    ['readOnly', failed('EROFS')],
    ['readOnly', failed('25006', 'cannot execute INSERT in a read-only transaction')],
    ['broken', failed('SQLITE_IOERR_FSYNC')],
    ['broken', failed('XX001')],
    ['away', failed('ECONNREFUSED')],
    ['away', failed('57P01')],
    [null, failed('SQLITE_CONSTRAINT_UNIQUE')],
    [null, failed('23505')],
    [null, new TypeError('x is not a function')],
    [null, 'no error'],
  ])('%s: %s', (fault, error) => {
    expect(storageFaultOf(error)).toBe(fault);
  });

  it('is logged once in words, however many requests fail, and once when it is over', () => {
    const said: string[] = [];
    const monitor = createStorageMonitor({
      error: (text) => said.push(text),
      info: (text) => said.push(text),
    });
    monitor.worked();
    for (let times = 0; times < 50; times += 1) monitor.failed('full');
    expect(monitor.fault()).toBe('full');
    monitor.worked();
    monitor.worked();
    expect(said).toEqual([expect.stringMatching(/^The disk is full\. /), 'Everything is stored again.']);
  });
});

const linesWith = (api: TestApi, text: string) => api.logged.filter((line) => line.includes(text));

/** What everybody is told while nothing can be stored: each in words, with nothing lost. */
const expectRefused = async (api: TestApi, matchId: string, words: string): Promise<void> => {
  await expect.poll(async () => (await api.post(matchId, homeGoal)).text).toContain(words);
  const request = { commandId: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => api.post(matchId, homeGoal, { request })),
  );
  for (const answer of answers) {
    expect([answer.status, kindOf(answer)]).toEqual([503, 'unavailable']);
    expect(problemOf(answer).detail).toBe(`${words} Try again in a moment.`);
  }
  expect((await api.ask('GET', '/health')).status).toBe(200);
  const ready = await api.ask('GET', '/ready');
  expect([ready.status, ready.json()]).toMatchObject([503, { status: 'not ready' }]);
  expect(ready.text).toContain(words);
  // Reading goes on.
  expect((await api.snapshotOf(matchId)).revision).toBe(1);
  expect(linesWith(api, words)).toHaveLength(1);
};

const expectWorking = async (api: TestApi, matchId: string): Promise<void> => {
  await expect.poll(async () => (await api.ask('GET', '/ready')).status).toBe(200);
  await api.play(matchId, homeGoal);
  expect(await api.snapshotOf(matchId)).toMatchObject({ revision: 2, summary: { score: { home: 1 } } });
  expect(linesWith(api, 'Everything is stored again.')).toHaveLength(1);
};

itOnPostgres('a Postgres that is read-only for a while refuses commands and takes them again', async () => {
  const url = await newDatabase();
  const api = await startTestApi({ DATABASE_URL: url });
  const { id } = await api.newMatch();
  await api.play(id, kickOff);
  const name = new URL(url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: url.replace(/[^/]*$/, 'postgres') });
  await admin.connect();
  const setReadOnly = async (value: 'on' | 'off') => {
    await admin.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = ${value}`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    // The pool notices at its next request that its connections are gone.
    await api.ask('GET', '/ready');
  };
  await setReadOnly('on');
  await expectRefused(api, id, 'The database cannot be written to: it is read-only.');
  await setReadOnly('off');
  await expectWorking(api, id);
  await admin.end();
  await api.stop();
});

const SMALL_MB = 6;
/** A file system so small that it can be filled; null where none can be mounted. */
const mountSmall = (): { readonly path: string; unmount(): void } | null => {
  const folder = tempFolder();
  const path = join(folder.path, 'small');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_MB}m`, 'none', path], { stdio: 'ignore' });
  } catch {
    folder.remove();
    return null;
  }
  return {
    path,
    unmount: () => {
      execFileSync('umount', ['-l', path]);
      folder.remove();
    },
  };
};

const small = mountSmall();
const title = 'a disk that is full refuses commands, and takes them when there is room again';
it.skipIf(small === null)(
  small === null ? `${title} (skipped: no file system can be mounted here)` : title,
  async () => {
    if (small === null) return;
    const api = await startTestApi({}, small.path);
    const { id } = await api.newMatch();
    await api.play(id, kickOff);
    const ballast = join(small.path, 'ballast');
    const fill = () => {
      // Block after block until there is none: SQLite is left with nothing to grow into.
      for (let size = SMALL_MB * 1024; size >= 1; size = Math.floor(size / 2))
        for (;;)
          try {
            writeFileSync(ballast, Buffer.alloc(size * 1024), { flag: 'a' });
          } catch {
            break;
          }
    };
    fill();
    // What was allotted to the write-ahead log before is used up first.
    let refused = await api.post(id, { type: 'addNote', text: 'x'.repeat(200) });
    while (refused.status === 200) {
      fill();
      refused = await api.post(id, { type: 'addNote', text: 'x'.repeat(200) });
    }
    expect([refused.status, kindOf(refused)]).toEqual([503, 'unavailable']);
    expect(problemOf(refused).detail).toBe('The disk is full. Try again in a moment.');
    expect((await api.ask('GET', '/health')).status).toBe(200);
    expect((await api.ask('GET', '/ready')).status).toBe(503);
    expect(linesWith(api, 'The disk is full.')).toHaveLength(1);
    const { revision } = await api.snapshotOf(id);
    rmSync(ballast);
    expect((await api.ask('GET', '/ready')).status).toBe(200);
    await api.play(id, homeGoal);
    expect((await api.snapshotOf(id)).revision).toBe(revision + 1);
    await api.stop();
    small.unmount();
  },
);
