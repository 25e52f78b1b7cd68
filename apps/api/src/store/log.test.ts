import { summarize } from '@scoreline/match';
import { expect, it } from 'vitest';
import { openPostgres } from '../database/open.ts';
import { StateCache } from '../match/state-cache.ts';
import { onBothDatabases } from '../testing/both-databases.ts';
import { awayGoal, homeGoal, kickOff } from '../testing/commands.ts';
import { describeOnPostgres, newDatabase } from '../testing/postgres.ts';
import { NOW, recordsIn } from '../testing/records.ts';
import { createAppendToLog } from './append-to-log.ts';
import { readLog } from './log.ts';
import { claimOutbox, countOutbox, readOutbox, removeFromOutbox } from './outbox.ts';

onBothDatabases('the log and the outbox', (given) => {
  const { competition, match, rowOf, start, append, appendBy } = recordsIn(given);
  const waitingOf = async (matchId: string) =>
    (await readOutbox(given().db, 10_000)).filter((row) => row.matchId === matchId);

  it('keeps the log, the summary and the broadcast of a command together', async () => {
    const { id } = await match((await competition()).id);
    const { next, isKept } = await append(await start(id), kickOff, 'kick-off');
    expect(isKept).toBe(true);
    expect(await readLog(given().db, id, 0)).toEqual([
      {
        id: 'kick-off',
        at: NOW,
        revision: 1,
        recordedAt: NOW,
        actor: 'user:1',
        importId: null,
        undoneImportId: null,
        event: { type: 'PeriodStarted', period: '1H' },
      },
    ]);
    const row = await rowOf(id);
    expect([row.revision, row.status, JSON.parse(row.summary)]).toEqual([1, 'live', summarize(next)]);
    expect(await waitingOf(id)).toEqual([
      { id: expect.any(Number), matchId: id, competitionId: 'c', revision: 1, message: expect.any(String) },
    ]);
  });

  it('writes nothing of a command that was decided on an older revision', async () => {
    const { id } = await match((await competition()).id);
    const state = await start(id);
    await append(state, kickOff);
    expect((await append(state, kickOff)).isKept).toBe(false);
    expect((await readLog(given().db, id, 0)).length).toBe(1);
    expect((await waitingOf(id)).length).toBe(1);
  });

  it('takes all of it back when one part of it cannot be kept', async () => {
    const { id } = await match((await competition()).id);
    const { next } = await append(await start(id), kickOff, 'same');
    // The rules would know the id; the database must refuse it by itself.
    await expect(append({ ...next, log: [] }, homeGoal, 'same')).rejects.toThrow(/unique/i);
    const row = await rowOf(id);
    expect([row.revision, (await waitingOf(id)).length]).toEqual([1, 1]);
  });

  it('writes what comes at once together, and what is at fault fails alone', async () => {
    const { id: cup } = await competition();
    const toLog = createAppendToLog(given());
    const states = await Promise.all(Array.from({ length: 20 }, async () => start((await match(cup)).id)));
    const appendTo = (state: (typeof states)[number], id: string) => appendBy(toLog, state, kickOff, id);
    const first = await Promise.all(states.map((state, index) => appendTo(state, `first-${index}`)));
    expect(first.map(({ isKept }) => isKept)).toEqual(states.map(() => true));
    const results = await Promise.allSettled(
      first.map(({ next }, index) =>
        index === 7
          ? // The database must refuse an id that is there, and the rules do not see it.
            appendBy(toLog, { ...next, log: [] }, homeGoal, 'first-7')
          : index === 9
            ? appendBy(toLog, states[9] ?? next, kickOff, 'stale')
            : appendBy(toLog, next, homeGoal, `second-${index}`),
      ),
    );
    const outcomes = results.map((one) => (one.status === 'fulfilled' ? one.value.isKept : 'failed'));
    expect(outcomes).toEqual(states.map((_, index) => (index === 7 ? 'failed' : index !== 9)));
    const revisions = await Promise.all(
      states.map(async ({ setup }) => (await rowOf(setup.matchId)).revision),
    );
    expect(revisions).toEqual(states.map((_, index) => (index === 7 || index === 9 ? 1 : 2)));
    for (const { setup } of states)
      expect((await readLog(given().db, setup.matchId, 0)).length).toBe(
        (await waitingOf(setup.matchId)).length,
      );
  });

  it('lets one of many who write at the same revision win', async () => {
    const { id } = await match((await competition()).id);
    const { next } = await append(await start(id), kickOff);
    const results = await Promise.all(Array.from({ length: 8 }, () => append(next, homeGoal)));
    expect(results.filter(({ isKept }) => isKept).length).toBe(1);
    expect((await readLog(given().db, id, 0)).map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('reads the log from a revision on, and no more than asked for', async () => {
    const { id } = await match((await competition()).id);
    let state = await start(id);
    for (const command of [kickOff, homeGoal, awayGoal, homeGoal])
      state = (await append(state, command)).next;
    const revisions = async (after: number, most?: number) =>
      (await readLog(given().db, id, after, most)).map(({ revision }) => revision);
    expect(await revisions(0)).toEqual([1, 2, 3, 4]);
    expect(await revisions(1, 2)).toEqual([2, 3]);
    expect(await revisions(4)).toEqual([]);
  });

  it('gives the oldest broadcasts out to be sent, and forgets those that were', async () => {
    const { id } = await match((await competition()).id);
    let state = await start(id);
    for (const command of [kickOff, homeGoal, awayGoal]) state = (await append(state, command)).next;
    const before = await countOutbox(given().db);
    const first = await claimOutbox(given(), 10_000, async ({ rows, isShared }) => {
      const ours = rows.filter((row) => row.matchId === id);
      await removeFromOutbox(
        given(),
        ours.slice(0, 2).map((row) => row.id),
      );
      return { isShared, revisions: ours.map(({ revision }) => revision) };
    });
    expect(first).toEqual({ isShared: false, revisions: [1, 2, 3] });
    expect((await waitingOf(id)).map(({ revision }) => revision)).toEqual([3]);
    expect(await countOutbox(given().db)).toBe(before - 2);
  });

  it('knows a match again as it is in the log, however its cache was filled', async () => {
    const { id } = await match((await competition()).id);
    const [ours, theirs] = [new StateCache(given().db), new StateCache(given().db)];
    expect((await theirs.get(id))?.state.revision).toBe(0);
    let state = await start(id);
    for (const command of [kickOff, homeGoal]) state = (await append(state, command)).next;
    expect((await theirs.get(id))?.state.revision).toBe(0);
    expect((await theirs.refresh(id))?.state).toEqual((await ours.get(id))?.state);
    const known = await ours.get(id);
    if (known === null) throw new Error('gone');
    // Whatever comes late from elsewhere, nobody sees an older match than before.
    expect(theirs.put({ ...known, state: await start(id) }).state.revision).toBe(2);
    expect(await theirs.get('nomatch')).toBeNull();
  });
});

describeOnPostgres('the outbox on Postgres', () => {
  it('gives no match to two senders at once', async () => {
    const url = await newDatabase();
    const [one, two] = [await openPostgres(url), await openPostgres(url)];
    for (const [matchId, revision] of [
      ['a', 1],
      ['a', 2],
      ['b', 1],
    ] as const)
      await one.db
        .insertInto('outbox')
        .values({ matchId, competitionId: 'c', revision, message: '{}' })
        .execute();
    const all = await claimOutbox(one, 500, async ({ rows }) => {
      const second = await claimOutbox(two, 500, async (claim) => claim);
      expect(second).toEqual({ rows: [], isShared: true });
      await two.db
        .insertInto('outbox')
        .values({ matchId: 'd', competitionId: 'c', revision: 1, message: '{}' })
        .execute();
      const third = await claimOutbox(two, 500, async (claim) => claim);
      expect([third.isShared, third.rows.map(({ matchId }) => matchId)]).toEqual([true, ['d']]);
      return rows.length;
    });
    expect(all).toBe(3);
    expect(await claimOutbox(two, 500, async ({ rows }) => rows.length)).toBe(4);
    await one.close();
    await two.close();
  });
});
