import { type AuditEntry, auditPage, team } from '@scoreline/protocol';
import { describe, expect, it } from 'vitest';
import { type Credentials, kindOf } from '../testing/client.ts';
import { kickOff } from '../testing/commands.ts';
import { startOwnedApi } from '../testing/owned-api.ts';

const { api, owner, join } = await startOwnedApi();

const page = async (query: string, as: Credentials = owner) => {
  const answer = await api.ask('GET', `/v1/audit?${query}`, { as });
  expect(answer.status, answer.text).toBe(200);
  return auditPage.parse(answer.json());
};

describe('the audit log, page by page', () => {
  it('gives every entry once, the newest first, whatever is added between two pages', async () => {
    const { id } = await api.newMatch();
    await api.play(id, kickOff);
    // What is in the table and what is in the match's log stands mixed in one order.
    const goals = Array.from({ length: 40 }, (_, n) => n);
    for (const n of goals) {
      await api.play(id, { type: 'recordGoal', side: 'home', kind: 'openPlay' });
      await api.ask('POST', '/v1/teams', { as: owner, body: { name: `Team ${n}` } });
    }
    const expected = goals.flatMap((n) => [`Team ${n}`, 'GoalRecorded']).toReversed();
    const seen: AuditEntry[] = [];
    const from = (await page('')).entries.find(({ event }) => event?.type === 'PeriodStarted')?.at ?? 0;
    let [next, pages]: [string | null, number] = [null, 0];
    do {
      const cursor: string = next === null ? '' : `&cursor=${next}`;
      const answer = await page(`from=${from}${cursor}`);
      seen.push(...answer.entries);
      next = answer.next;
      pages += 1;
      await api.ask('POST', '/v1/teams', { as: owner, body: { name: `Late ${pages}` } });
    } while (next !== null);
    expect(pages).toBeGreaterThan(1);
    expect(new Set(seen.map((one) => one.id)).size).toBe(seen.length);
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted((a, b) => b - a));
    const told = seen
      .map(({ event, subject }) => event?.type ?? subject)
      .filter((one) => one === 'GoalRecorded' || one.startsWith('Team '));
    // Of one moment the table's come first; otherwise the order is that of the doing.
    expect(told.toSorted()).toEqual(expected.toSorted());
    expect(told.filter((one) => one !== 'GoalRecorded')).toEqual(
      expected.filter((one) => one !== 'GoalRecorded'),
    );
    expect(seen.some(({ subject }) => subject.startsWith('Late'))).toBe(false);
  });

  it.each(['cursor=yesterday', 'cursor=1.a', 'cursor=1.l.1', 'kind=weather', 'from=monday', 'match=a%20b'])(
    'is refused for %s',
    async (query) => {
      const answer = await api.ask('GET', `/v1/audit?${query}`, { as: owner });
      expect([answer.status, kindOf(answer)]).toEqual([400, 'bad-request']);
    },
  );
});

describe('the audit log, filtered', () => {
  it('by kind, by match and by person, says what was done and nothing else', async () => {
    const match = await api.newMatch();
    const other = await api.newMatch();
    await api.play(match.id, kickOff);
    await api.play(other.id, kickOff);
    const { id } = await join('ina', 'scorer');
    await api.ask('PATCH', `/v1/people/${id}`, { as: owner, body: { role: 'editor' } });
    const kinds = async (query: string) => (await page(query)).entries.map(({ kind }) => kind);
    expect(await kinds(`match=${match.id}`)).toEqual(['command', 'matchMade']);
    expect(await kinds(`match=${match.id}&kind=matches`)).toEqual(['command']);
    expect(await kinds(`competition=${match.competitionId}`)).toEqual([
      'command',
      'matchMade',
      'competitionMade',
    ]);
    expect(await kinds(`person=${id}&kind=people`)).toEqual(['roleChanged', 'personAdded']);
    expect(await kinds(`person=${id}&kind=signIns`)).toEqual(['signedIn']);
    const [changed] = (await page(`person=${id}&kind=people`)).entries;
    expect(changed).toMatchObject({
      by: { kind: 'user', name: 'Owner' },
      subject: 'ina',
      changes: [{ field: 'role', from: 'scorer', to: 'editor' }],
    });
  });

  it('by time, from the first moment on and up to the last, which is not of it', async () => {
    const made = async (name: string) =>
      team.parse((await api.ask('POST', '/v1/teams', { as: owner, body: { name } })).json());
    await made('Timely');
    const at = (await page('kind=catalogue')).entries.find(({ subject }) => subject === 'Timely')?.at ?? 0;
    const subjects = async (query: string) => (await page(query)).entries.map(({ subject }) => subject);
    expect(await subjects(`kind=catalogue&from=${at}&to=${at + 1}`)).toContain('Timely');
    expect(await subjects(`kind=catalogue&to=${at}`)).not.toContain('Timely');
    expect(await subjects(`kind=catalogue&from=${at + 1}`)).not.toContain('Timely');
  });
});

describe('the audit log, for whom', () => {
  it('tells from where people signed in to the owner alone', async () => {
    const { id, as } = await join('edda', 'editor');
    const fields = async (who: Credentials) =>
      (await page(`person=${id}&kind=signIns`, who)).entries[0]?.changes.map(({ field }) => field);
    expect(await fields(owner)).toEqual(['how', 'address', 'browser']);
    expect(await fields(as)).toEqual(['how']);
  });

  it('shows a scorer what happened in the matches assigned to them, and nothing of others', async () => {
    const [mine, other] = [await api.newMatch(), await api.newMatch()];
    const { id, as } = await join('sam', 'scorer');
    expect(await page('', as)).toEqual({ entries: [], next: null });
    await api.ask('PUT', `/v1/matches/${mine.id}/scorers`, { as: owner, body: { scorers: [id] } });
    await api.play(mine.id, kickOff);
    await api.play(other.id, kickOff);
    const { entries } = await page('', as);
    expect(entries.map(({ match, kind }) => [match?.id, kind])).toEqual([
      [mine.id, 'command'],
      [mine.id, 'scorersAssigned'],
      [mine.id, 'matchMade'],
    ]);
    const foreign = await api.ask('GET', `/v1/audit?match=${other.id}`, { as });
    expect([foreign.status, kindOf(foreign)]).toEqual([403, 'forbidden']);
  });

  it('is not for a feed, nor for nobody', async () => {
    expect((await api.ask('GET', '/v1/audit', { as: api.feed })).status).toBe(403);
    expect((await api.ask('GET', '/v1/audit')).status).toBe(401);
  });
});
