import { auditPage, me as meSchema, sessions } from '@scoreline/protocol';
import { describe, expect, it } from 'vitest';
import { anyAddress, type Credentials, kindOf, problemOf } from '../testing/client.ts';
import { PASSWORD, startOwnedApi } from '../testing/owned-api.ts';

const { api, owner, add } = await startOwnedApi();
let people = 0;

/** Somebody new, and a way for them to sign in once more. */
const somebody = () => {
  people += 1;
  return add(`Sam ${people}`);
};

const statusOf = async (as: Credentials) => (await api.ask('GET', '/v1/me', { as })).status;
const sessionsOf = async (as: Credentials) =>
  sessions.parse((await api.ask('GET', '/v1/me/sessions', { as })).json()).sessions;

describe('your sessions', () => {
  it('are listed, this one first, with where they come from and nothing that could be stolen', async () => {
    const { enter } = await somebody();
    const [other, here] = [await enter(), await enter()];
    const listed = await sessionsOf(here);
    expect(listed.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(listed[0]).toMatchObject({
      createdAt: expect.any(Number),
      lastUsedAt: expect.any(Number),
      address: expect.stringMatching(/^2001:0?db8:/),
      userAgent: expect.any(String),
    });
    const answer = await api.ask('GET', '/v1/me/sessions', { as: here });
    for (const { cookie } of [other, here])
      expect(answer.text).not.toContain(/session_token=([^.;]+)/.exec(cookie)?.[1]);
  });

  it('are ended one by one, and the others go on', async () => {
    const { enter } = await somebody();
    const [other, third, here] = [await enter(), await enter(), await enter()];
    const [last] = (await sessionsOf(other)).filter(({ isThis }) => isThis);
    const end = () => api.ask('DELETE', `/v1/me/sessions/${last?.id}`, { as: here });
    const ended = await end();
    expect([ended.status, ended.json()]).toEqual([200, { ended: 1 }]);
    expect([await statusOf(other), await statusOf(third), await statusOf(here)]).toEqual([401, 200, 200]);
    expect((await end()).status).toBe(404);
  });

  it('are ended all but this one', async () => {
    const { enter } = await somebody();
    const [one, two, here] = [await enter(), await enter(), await enter()];
    const ended = await api.ask('DELETE', '/v1/me/sessions', { as: here });
    expect(ended.json()).toEqual({ ended: 2 });
    expect([await statusOf(one), await statusOf(two), await statusOf(here)]).toEqual([401, 401, 200]);
  });

  it('are nobody else’s to see or to end, not even the owner’s by this door', async () => {
    const { enter } = await somebody();
    const here = await enter();
    const [own] = await sessionsOf(here);
    expect((await api.ask('DELETE', `/v1/me/sessions/${own?.id}`, { as: owner })).status).toBe(404);
    expect((await api.ask('GET', '/v1/me/sessions')).status).toBe(401);
    expect((await api.ask('GET', '/v1/me/sessions', { as: api.feed })).status).toBe(403);
    expect(await statusOf(here)).toBe(200);
  });

  it('are ended by the owner, all of them, and only of whom they name', async () => {
    const [sam, ana] = [await somebody(), await somebody()];
    const [one, two, hers] = [await sam.enter(), await sam.enter(), await ana.enter()];
    const { id } = meSchema.parse((await api.ask('GET', '/v1/me', { as: one })).json());
    const seen = await api.ask('GET', `/v1/people/${id}/sessions`, { as: owner });
    expect(sessions.parse(seen.json()).sessions.map(({ isThis }) => isThis)).toEqual([false, false]);
    const ended = await api.ask('DELETE', `/v1/people/${id}/sessions`, { as: owner });
    expect(ended.json()).toEqual({ ended: 2 });
    expect([await statusOf(one), await statusOf(two), await statusOf(hers)]).toEqual([401, 401, 200]);
  });
});

describe('your name', () => {
  it('is what others see from now on, and the log says what it was', async () => {
    const { enter } = await somebody();
    const here = await enter();
    const rename = (name: string) => api.ask('PATCH', '/v1/me', { as: here, body: { name } });
    const { id, name: was } = meSchema.parse((await api.ask('GET', '/v1/me', { as: here })).json());
    const renamed = await rename('  Samantha ');
    expect([renamed.status, renamed.json()]).toMatchObject([200, { id, name: 'Samantha', role: 'scorer' }]);
    expect(meSchema.parse((await api.ask('GET', '/v1/me', { as: here })).json()).name).toBe('Samantha');
    // The same again is no change.
    await rename('Samantha');
    const log = await api.ask('GET', `/v1/audit?person=${id}&kind=people`, { as: owner });
    const { entries } = auditPage.parse(log.json());
    expect(entries.map(({ kind }) => kind)).toEqual(['personRenamed', 'personAdded']);
    expect(entries[0]).toMatchObject({
      subject: was,
      changes: [{ field: 'name', from: was, to: 'Samantha' }],
    });
    expect((await rename(' ')).status).toBe(400);
  });
});

describe('your password', () => {
  const change = (as: Credentials, current: string, password: string) =>
    api.ask('PUT', '/v1/me/password', { as, body: { current, password } });
  const fieldOf = (answer: Parameters<typeof problemOf>[0]) => problemOf(answer).fields?.[0]?.path;

  it('is changed by who knows it; other browsers are signed out, and the old one is none any more', async () => {
    const { email, enter } = await somebody();
    const [other, here] = [await enter(), await enter()];
    expect((await change(here, PASSWORD, 'a noisy afternoon')).status).toBe(200);
    expect([await statusOf(other), await statusOf(here)]).toEqual([401, 200]);
    const old = await api.ask('POST', '/api/auth/sign-in/email', {
      body: { email, password: PASSWORD },
      headers: { 'x-forwarded-for': anyAddress() },
    });
    expect(old.status).toBe(401);
    expect(await statusOf(await enter('a noisy afternoon'))).toBe(200);
  });

  it('is refused when it is short, common, or one’s own e-mail', async () => {
    const { email, enter } = await somebody();
    const here = await enter();
    for (const password of ['too short', 'qwertyuiop', email]) {
      const answer = await change(here, PASSWORD, password);
      expect([answer.status, fieldOf(answer)]).toEqual([400, 'password']);
    }
    expect(await statusOf(await enter())).toBe(200);
  });

  it('cannot be guessed by who found the browser open', async () => {
    const { enter } = await somebody();
    const here = await enter();
    for (let n = 0; n < 5; n += 1) {
      const answer = await change(here, `guess number ${n}`, 'a noisy afternoon');
      expect([answer.status, fieldOf(answer)]).toEqual([400, 'current']);
    }
    const waits = await change(here, PASSWORD, 'a noisy afternoon');
    expect([waits.status, kindOf(waits)]).toEqual([429, 'too-many-requests']);
    expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
