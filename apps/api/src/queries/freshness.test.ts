import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { startTestApi } from '../testing/api.ts';
import { type Client, revisionOf, type TestResponse } from '../testing/client.ts';
import { awayGoal, homeGoal, kickOff } from '../testing/commands.ts';
import { describeOnPostgres, itOnPostgres, newDatabase } from '../testing/postgres.ts';
import { startApiProcess } from '../testing/processes.ts';
import { startTcpProxy } from '../testing/tcp-proxy.ts';
import { tempFolder } from '../testing/temp-folder.ts';

const summary = z.looseObject({ revision: z.int() });
const page = z.looseObject({ matches: z.array(z.object({ match: z.looseObject({}), summary })) });
const board = z.looseObject({ competitions: z.array(page) });
const snapshot = z.looseObject({ revision: z.int() });
const log = z.looseObject({ entries: z.array(snapshot) });

/** Each way to read a match, and the revision that it shows. */
const waysToRead = (matchId: string, competitionId: string, kickoffAt: number) => {
  const first = (matches: z.infer<typeof page>['matches']) => matches[0]?.summary.revision ?? -1;
  return [
    [`/v1/matches/${matchId}`, (body: unknown) => snapshot.parse(body).revision],
    [`/v1/matches/${matchId}/log`, (body: unknown) => log.parse(body).entries.length],
    [
      `/v1/board?from=${kickoffAt}&to=${kickoffAt + 1}`,
      (body: unknown) => first(board.parse(body).competitions[0]?.matches ?? []),
    ],
    [`/v1/competitions/${competitionId}`, (body: unknown) => first(page.parse(body).matches)],
  ] as const;
};

const KICK_OFF = Date.UTC(2026, 5, 11, 19);
const SECRET = { SCORELINE_AUTH_SECRET: 'shared by both of them, only for tests' };
const READERS = 8;
const COMMANDS = 16;

/** Posts to each API in turn and reads from all at once, while others read the same without a pause. */
const expectNothingOld = async (apis: readonly Client[]) => {
  const [first] = apis;
  if (first === undefined) throw new Error('no API');
  const { id, competitionId } = await first.newMatch();
  const ways = waysToRead(id, competitionId, KICK_OFF);
  await first.play(id, kickOff);
  let kept = 1;
  const read = async (api: Client, way: (typeof ways)[number]) => {
    const [path, revision] = way;
    const atLeast = kept;
    expect.soft(revision((await api.ask('GET', path)).json()), path).toBeGreaterThanOrEqual(atLeast);
  };
  let isOver = false;
  const others = Array.from({ length: READERS }, async (_, n) => {
    const [api, way] = [apis[n % apis.length], ways[n % ways.length]];
    while (!isOver && api !== undefined && way !== undefined) await read(api, way);
  });
  for (let n = 0; n < COMMANDS; n += 1) {
    const answer = await apis[n % apis.length]?.post(id, n % 2 === 0 ? homeGoal : awayGoal);
    kept = answer === undefined ? -1 : revisionOf(answer);
    await Promise.all(apis.flatMap((api) => ways.map((way) => read(api, way))));
  }
  isOver = true;
  await Promise.all(others);
  expect(kept).toBe(1 + COMMANDS);
};

const computed = async (api: Client, what: string): Promise<number> => {
  const { text } = await api.ask('GET', '/metrics');
  return Number(
    text.match(new RegExp(`^scoreline_answers_computed_total{what="${what}"} (\\d+)$`, 'm'))?.[1] ?? 0,
  );
};

describe('who reads after a command was acknowledged', () => {
  it('never sees less than that, on SQLite', async () => {
    const folder = tempFolder();
    onTestFinished(folder.remove);
    const api = await startApiProcess(folder.path);
    onTestFinished(async () => void (await api.end('SIGTERM')));
    await expectNothingOld([api]);
  });

  itOnPostgres('never sees less than that, from whichever of two APIs on one Postgres', async () => {
    const folders = [tempFolder(), tempFolder()];
    onTestFinished(() => {
      for (const folder of folders) folder.remove();
    });
    const env = { DATABASE_URL: await newDatabase(), ...SECRET };
    const apis = await Promise.all(folders.map(({ path }) => startApiProcess(path, env)));
    onTestFinished(async () => void (await Promise.all(apis.map((api) => api.end('SIGTERM')))));
    await expectNothingOld(apis);
  });
});

/** Two APIs on one Postgres. What they ask of it can be held up: of both by a lock, of the second on its way back. */
const onPostgres = async () => {
  const url = await newDatabase();
  const wire = await startTcpProxy(Number(new URL(url).port));
  const viaWire = url.replace(/:\d+\//, `:${wire.port}/`);
  const [one, two] = [
    await startTestApi({ DATABASE_URL: url, ...SECRET }),
    await startTestApi({ DATABASE_URL: viaWire, ...SECRET }),
  ];
  const holder = new pg.Client(url);
  await holder.connect();
  onTestFinished(async () => {
    await holder.end();
    await Promise.all([one.stop(), two.stop()]);
    await wire.cut();
  });
  return {
    one,
    two,
    wire,
    /** Whoever needs the table waits until `meanwhile` is done. */
    hold: async (table: string, meanwhile: () => Promise<void>) => {
      await holder.query(`begin; lock table ${table} in access exclusive mode`);
      await meanwhile();
      await holder.query('commit');
    },
  };
};

describeOnPostgres('one computation', () => {
  it('or a few answer three hundred who read at once, all the same', async () => {
    const { one, hold } = await onPostgres();
    const { id, competitionId } = await one.newMatch();
    await one.play(id, kickOff, homeGoal);
    const what = ['snapshot', 'log', 'board', 'competition'] as const;
    for (const [index, [path, revision]] of waysToRead(id, competitionId, KICK_OFF).entries()) {
      const kind = what[index] ?? '';
      const before = await computed(one, kind);
      let answers: readonly Promise<TestResponse>[] = [];
      // The first waits for the table, and everybody for the first.
      await hold('match', async () => {
        answers = Array.from({ length: 300 }, () => one.ask('GET', path));
        await expect.poll(() => computed(one, kind)).toBe(before + 1);
      });
      const all = await Promise.all(answers);
      expect([...new Set(all.map(({ status }) => status))], path).toEqual([200]);
      expect(new Set(all.map(({ headers }) => headers.get('etag'))).size, path).toBe(1);
      expect(
        all.every((answer) => revision(answer.json()) === 2),
        path,
      ).toBe(true);
      // One runs, the others share the next; those whose request comes in later yet share a third or fourth.
      expect((await computed(one, kind)) - before, path).toBeLessThanOrEqual(6);
    }
  });

  it('that began before a command was acknowledged is no answer to who asks after it', async () => {
    const { one, two, wire } = await onPostgres();
    const { id, competitionId } = await one.newMatch();
    await one.play(id, kickOff);
    for (const [path, revision] of waysToRead(id, competitionId, KICK_OFF)) {
      const read = async () => revision((await two.ask('GET', path)).json());
      const before = await read();
      // The database has answered the first of them; what it said is on its way while the match moves on.
      wire.hold();
      const early = read();
      await expect.poll(wire.countHeld).toBeGreaterThan(0);
      await one.play(id, homeGoal);
      const late = read();
      // What was asked later on the same server is answered, so that one has come in.
      await two.ask('GET', '/v1/openapi.json');
      wire.letGo();
      expect([await early, await late], path).toEqual([expect.any(Number), before + 1]);
    }
  });
});
