import { type StartedPostgres, startPostgres } from '@scoreline/testbed';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kindOf, revisionOf } from './testing/client.ts';
import { awayGoal, homeGoal, kickOff } from './testing/commands.ts';
import { isInOrder, openFanPage } from './testing/fan-page.ts';
import { describeOnPostgres } from './testing/postgres.ts';
import { startApiProcess, startSoketiProcess } from './testing/processes.ts';
import { tempFolder } from './testing/temp-folder.ts';

describeOnPostgres('two APIs on one Postgres', () => {
  const folders = [tempFolder(), tempFolder()] as const;
  // Its own: the one that all share must not go away.
  let postgres: StartedPostgres;
  let soketi: Awaited<ReturnType<typeof startSoketiProcess>>;
  let apis: readonly Awaited<ReturnType<typeof startApiProcess>>[];
  beforeAll(async () => {
    [postgres, soketi] = await Promise.all([startPostgres(), startSoketiProcess()]);
    const env = {
      DATABASE_URL: postgres.url,
      SOKETI_URL: soketi.url,
      SCORELINE_AUTH_SECRET: 'shared by both of them, only for tests',
    };
    // Both find an empty database.
    apis = await Promise.all(folders.map(({ path }) => startApiProcess(path, env)));
  });
  afterAll(async () => {
    await Promise.all((apis ?? []).map((api) => api.end('SIGTERM')));
    await soketi?.end('SIGTERM');
    await postgres?.stop();
    for (const folder of folders) folder.remove();
  });
  const pair = () => {
    const [one, two] = apis;
    if (one === undefined || two === undefined) throw new Error('there are not two');
    return [one, two] as const;
  };

  it('keep what is posted to both at once in one row without gaps, and send each broadcast once', async () => {
    const [one, two] = pair();
    const match = await one.newMatch();
    const page = await openFanPage(soketi.port, match.id, match.competitionId);
    await one.play(match.id, kickOff);
    const answers = await Promise.all(
      Array.from(
        { length: 80 },
        (_, n) => [one.post(match.id, homeGoal), two.post(match.id, awayGoal)][n % 2],
      ),
    );
    const posted = [...answers, ...Array.from({ length: 0 }, () => undefined)].flatMap(
      (answer) => answer ?? [],
    );
    expect(posted.map(({ status }) => status)).toEqual(posted.map(() => 200));
    const log = await two.logOf(match.id);
    expect(log.map(({ revision }) => revision)).toEqual(log.map((_, index) => index + 1));
    await page.until(() => page.revisions().includes(log.length));
    expect(page.revisions()).toEqual(log.map(({ revision }) => revision));
    page.close();
  });

  it('never say no to what is legal by now, and never show an older match than before', async () => {
    const [one, two] = pair();
    const { id } = await one.newMatch();
    expect((await two.snapshotOf(id)).revision).toBe(0);
    await one.play(id, kickOff);
    const goal = await two.post(id, homeGoal, { request: { expectedRevision: 1 } });
    expect([goal.status, revisionOf(goal)]).toEqual([200, 2]);
    for (let revision = 3; revision < 20; revision += 1) {
      const [here, there] = revision % 2 === 0 ? [one, two] : [two, one];
      await here.play(id, awayGoal);
      expect((await there.snapshotOf(id)).revision).toBe(revision);
    }
  });

  it('answer a command the same, whichever of them it is sent to', async () => {
    const [one, two] = pair();
    const { id } = await one.newMatch();
    await one.play(id, kickOff);
    const request = { commandId: 'the-same' };
    const answers = await Promise.all([one, two, one, two].map((api) => api.post(id, homeGoal, { request })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await two.logOf(id)).length).toBe(2);
  });

  it('know each other’s sessions', async () => {
    const [one, two] = pair();
    const as = await one.signIn('owner@example.org', 'correct horse battery');
    expect((await two.ask('GET', '/v1/me', { as })).status).toBe(200);
  });

  it('send what one of them left behind when it was killed', async () => {
    const [one, two] = pair();
    const match = await one.newMatch();
    const page = await openFanPage(soketi.port, match.id, match.competitionId);
    await one.play(match.id, kickOff);
    const posting = Promise.allSettled(Array.from({ length: 60 }, () => one.post(match.id, homeGoal)));
    await page.until(() => page.matches.length > 5);
    await one.end('SIGKILL');
    await posting;
    const { revision } = await two.snapshotOf(match.id);
    await page.until(() => page.revisions().includes(revision));
    expect(isInOrder(page.revisions())).toBe(true);
    expect((await two.snapshotOf(match.id)).revision).toBe(revision);
    page.close();
  });

  it('say that the database is away, and are well again by themselves when it is back', async () => {
    const [, two] = pair();
    const { id } = await two.newMatch();
    await postgres.restart(async () => {
      const refused = await two.post(id, kickOff);
      expect([refused.status, kindOf(refused)]).toEqual([503, 'unavailable']);
      expect((await two.ask('GET', '/health')).status).toBe(200);
      const ready = await two.ask('GET', '/ready');
      // Broadcasts may not be sent either by now, which is said beside it.
      expect([ready.status, ready.text]).toEqual([
        503,
        expect.stringContaining('The database does not respond.'),
      ]);
    });
    await two.play(id, kickOff);
    expect((await two.snapshotOf(id)).revision).toBe(1);
  });
});
