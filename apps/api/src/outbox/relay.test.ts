import { PROTOCOL_VERSION } from '@scoreline/protocol';
import { openSqliteBeside } from '@scoreline/testbed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { awayGoal, homeGoal, kickOff, setLineup } from '../testing/commands.ts';
import { isInOrder, openFanPage } from '../testing/fan-page.ts';
import { SOKETI_SECRET, startSoketiProcess } from '../testing/processes.ts';
import { startTcpProxy } from '../testing/tcp-proxy.ts';

let soketi: Awaited<ReturnType<typeof startSoketiProcess>>;
let wire: Awaited<ReturnType<typeof startTcpProxy>>;
let api: TestApi;
beforeAll(async () => {
  soketi = await startSoketiProcess();
  wire = await startTcpProxy(soketi.port);
  api = await startTestApi({ SOKETI_URL: wire.url, ...SOKETI_SECRET });
});
afterAll(async () => {
  await api.stop();
  await wire.cut();
  await soketi.end('SIGTERM');
});

const newPage = async () => {
  const match = await api.newMatch();
  return { id: match.id, page: await openFanPage(soketi.port, match.id, match.competitionId) };
};
const goals = (count: number) => Array.from({ length: count }, (_, n) => (n % 2 === 0 ? homeGoal : awayGoal));

describe('broadcasts', () => {
  it('tell an open page every change, in order and with what it needs', async () => {
    const { id, page } = await newPage();
    const [, , goal = ''] = await api.play(id, setLineup('home'), kickOff, homeGoal);
    await api.play(id, { type: 'voidIncident', incidentId: goal, reason: 'a slip' });
    await page.until(() => page.revisions().includes(4));
    expect(page.revisions()).toEqual([1, 2, 3, 4]);
    expect(page.matches.map(({ summary }) => summary.score.home)).toEqual([0, 0, 1, 0]);
    expect(page.matches.map(({ lineups }) => lineups?.home?.starters.length)).toEqual([
      11,
      undefined,
      undefined,
      undefined,
    ]);
    expect(page.matches.map(({ incidents }) => incidents.put.map(({ state }) => state))).toEqual([
      [],
      ['inForce'],
      ['inForce'],
      ['voided'],
    ]);
    page.close();
  });

  it('wait while the WebSocket server is away, and then arrive in order', async () => {
    const { id, page } = await newPage();
    await api.play(id, kickOff);
    await page.until(() => page.revisions().includes(1));
    await wire.cut();
    // All are taken while nothing can be sent.
    await api.play(id, ...goals(40));
    expect(page.revisions()).toEqual([1]);
    await wire.mend();
    await page.until(() => page.revisions().includes(41));
    expect(isInOrder(page.revisions())).toBe(true);
    page.close();
  });

  it('of a board are coalesced, and the last one holds the newest', async () => {
    const { id, page } = await newPage();
    await api.play(id, kickOff, ...goals(60));
    await page.until(() =>
      page.boards.some(({ matches }) => matches.some(({ summary }) => summary.revision === 61)),
    );
    const times = page.boards.map(({ at }) => at);
    // At most ten a second; two more for where a second begins and ends.
    const busiest = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length),
    );
    expect(busiest).toBeLessThanOrEqual(12);
    expect(page.boards.length).toBeLessThan(61);
    page.close();
  });

  it('that are rejected for good go out without details or are dropped, and hold up nobody', async () => {
    const { id, page } = await newPage();
    await api.play(id, kickOff);
    await page.until(() => page.revisions().includes(1));
    const { summary } = await api.snapshotOf(id);
    const message = (matchId: string, more: object) =>
      JSON.stringify({
        v: PROTOCOL_VERSION,
        matchId,
        revision: 2,
        summary,
        incidents: { put: [], removed: [] },
        ...more,
      });
    const filler = 'x'.repeat(150_000);
    const file = openSqliteBeside(api.dataDir);
    const insert = file.prepare(
      'insert into outbox ("matchId","competitionId",revision,message) values (?,?,2,?)',
    );
    insert.run('other', 'c', message('other', { summary: { ...summary, filler } }));
    insert.run(id, 'c', message(id, { incidents: { put: [{ filler }], removed: [] } }));
    file.close();
    await api.play(id, homeGoal);
    await page.until(() => page.matches.length === 3);
    expect(page.matches.map(({ revision, resync }) => [revision, resync])).toEqual([
      [1, undefined],
      [2, true],
      [2, undefined],
    ]);
    // A page may have a message before the relay has crossed it off.
    const counted = async () =>
      (await api.ask('GET', '/metrics')).text.match(/^scoreline_(broadcasts_total|outbox).*$/gm);
    await expect
      .poll(counted)
      .toEqual([
        expect.stringMatching(/"sent"/),
        'scoreline_broadcasts_total{outcome="dropped"} 1',
        'scoreline_outbox_waiting 0',
      ]);
    expect(api.logged.filter((line) => line.includes('rejected for good')).length).toBe(1);
    page.close();
  });
});
