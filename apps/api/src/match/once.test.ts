import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { problemOf, revisionOf } from '../testing/client.ts';
import { awayGoal, homeGoal, kickOff, startPlay } from '../testing/plays.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const countTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('a command', () => {
  it('posted fifty times at once is kept once, and answered the same every time', async () => {
    const { id } = await api.newMatch();
    await api.play(id, kickOff);
    const request = { commandId: randomUUID() };
    const answers = await Promise.all(countTo(50).map(() => api.post(id, homeGoal, { request })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect((await api.logOf(id)).map(({ revision }) => revision)).toEqual([1, 2]);
    expect((await api.snapshotOf(id)).summary.score).toEqual({ home: 1, away: 0 });
  });

  it('sent again later is answered as the first time, whatever came since', async () => {
    const { id } = await api.newMatch();
    await api.play(id, kickOff);
    const request = { commandId: randomUUID(), expectedRevision: 1 };
    const first = await api.post(id, homeGoal, { request });
    await api.play(id, awayGoal, { type: 'voidIncident', incidentId: request.commandId, reason: 'a slip' });
    const again = await api.post(id, homeGoal, { request });
    expect([again.status, again.json()]).toEqual([200, first.json()]);
    expect((await api.logOf(id)).length).toBe(4);
  });

  it('that takes the id of another is refused and changes nothing; the other can still be sent again', async () => {
    const { id } = await api.newMatch();
    await api.play(id, kickOff);
    const request = { commandId: randomUUID() };
    const first = await api.post(id, homeGoal, { request });
    for (const other of [awayGoal, { ...homeGoal, minute: { minute: 3 } }, kickOff, startPlay]) {
      const answer = await api.post(id, other, { request });
      expect([answer.status, problemOf(answer)]).toMatchObject([
        422,
        { type: expect.stringMatching(/reused-id$/), detail: expect.stringContaining(request.commandId) },
      ]);
    }
    expect((await api.logOf(id)).length).toBe(2);
    const again = await api.post(id, homeGoal, { request: { ...request, at: Date.now() } });
    expect([again.status, again.text]).toEqual([200, first.text]);
  });

  it('of its own stands among two hundred others in a row without gaps', async () => {
    const { id } = await api.newMatch();
    await api.play(id, kickOff);
    const answers = await Promise.all(
      countTo(200).map((n) => api.post(id, n % 2 === 0 ? homeGoal : awayGoal)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.map(revisionOf).sort((a, b) => a - b)).toEqual(countTo(200).map((n) => n + 1));
    expect((await api.logOf(id)).map(({ revision }) => revision)).toEqual(countTo(201));
    expect((await api.snapshotOf(id)).summary.score).toEqual({ home: 100, away: 100 });
  });

  it('of one match does not wait for those of others', async () => {
    const ids = (await Promise.all(countTo(10).map(() => api.newMatch()))).map(({ id }) => id);
    await Promise.all(ids.map((id) => api.play(id, kickOff, homeGoal, awayGoal)));
    for (const id of ids) expect((await api.snapshotOf(id)).revision).toBe(3);
  });
});
