import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { awayGoal, homeGoal, kickOff } from './testing/commands.ts';
import { isInOrder, openFanPage } from './testing/fan-page.ts';
import { startApiProcess, startSoketiProcess } from './testing/processes.ts';
import { tempFolder } from './testing/temp-folder.ts';

let soketi: Awaited<ReturnType<typeof startSoketiProcess>>;
beforeAll(async () => {
  soketi = await startSoketiProcess();
});
afterAll(async () => {
  await soketi.end('SIGTERM');
});

/** Starts an API on the same data each time. */
const onOneFolder = () => {
  const folder = tempFolder();
  onTestFinished(folder.remove);
  return () => startApiProcess(folder.path, { SOKETI_URL: soketi.url });
};
type Api = Awaited<ReturnType<typeof startApiProcess>>;

const ROUNDS = 3;
const SENDERS = 4;

/** Posts one command after the other until the API is gone. Every id goes to `sent`, acknowledged ones to `kept`. */
const postUntilGone = async (
  api: Api,
  matchId: string,
  { sent, kept, onKept }: { sent: Set<string>; kept: Set<string>; onKept: () => void },
) => {
  for (;;) {
    const commandId = randomUUID();
    sent.add(commandId);
    try {
      const answer = await api.post(matchId, homeGoal, { request: { commandId } });
      if (answer.status !== 200) throw new Error(answer.text);
      kept.add(commandId);
      onKept();
    } catch (error) {
      // What `fetch` throws when a connection ends in the middle.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
};

describe('an API that is killed with -9 while commands come in', () => {
  it('has kept each acknowledged one exactly once, and tells the open pages of all', async () => {
    const start = onOneFolder();
    let api = await start();
    const match = await api.newMatch();
    const page = await openFanPage(soketi.port, match.id, match.competitionId);
    await api.play(match.id, kickOff);
    const sent = new Set<string>();
    const kept = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      // Anywhere in the middle of something: the moment is not ours to choose.
      const last = kept.size + 1 + Math.floor(Math.random() * 40);
      const onKept = () => {
        if (kept.size === last) void api.end('SIGKILL');
      };
      await Promise.all(
        Array.from({ length: SENDERS }, () => postUntilGone(api, match.id, { sent, kept, onKept })),
      );
      await api.ended;
      api = await start();
      const log = (await api.logOf(match.id)).map(({ commandId }) => commandId);
      expect(new Set(log).size).toBe(log.length);
      expect([...kept].filter((id) => !log.includes(id))).toEqual([]);
    }
    // Whoever got no answer sends the same again.
    for (const commandId of sent) {
      const answer = await api.post(match.id, homeGoal, { request: { commandId } });
      expect(answer.status).toBe(200);
    }
    const log = await api.logOf(match.id);
    expect(log.map(({ revision }) => revision)).toEqual(log.map((_, index) => index + 1));
    expect(log.length).toBe(1 + sent.size);
    expect((await api.snapshotOf(match.id)).summary.score).toEqual({ home: sent.size, away: 0 });

    await page.until(() => page.revisions().includes(log.length));
    expect(new Set(page.revisions()).size).toBe(log.length);
    expect(isInOrder(page.revisions())).toBe(true);
    page.close();
    expect(await api.end('SIGTERM')).toBe(0);
  });

  it('sends after its restart what it could not send before', async () => {
    const { port } = soketi;
    const start = onOneFolder();
    let api = await start();
    const match = await api.newMatch();
    await api.play(match.id, kickOff);
    await soketi.end('SIGKILL');
    const started = performance.now();
    await api.play(match.id, ...Array.from({ length: 30 }, (_, n) => (n % 2 === 0 ? homeGoal : awayGoal)));
    // Nobody waits for a WebSocket server that is away, for which a request would take seconds.
    expect(performance.now() - started).toBeLessThan(5_000);
    await api.end('SIGKILL');

    soketi = await startSoketiProcess(port);
    const page = await openFanPage(port, match.id, match.competitionId);
    api = await start();
    await page.until(() => page.revisions().includes(31));
    expect(isInOrder(page.revisions())).toBe(true);
    expect(page.matches.at(-1)?.summary.score).toEqual({ home: 15, away: 15 });
    page.close();
    await api.end('SIGTERM');
  });
});
