import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER, startTestApi, type TestApi } from '../testing/api.ts';
import { anyAddress, cookieOf, kindOf, problemOf } from '../testing/client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const enter = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  api.ask('POST', '/api/auth/sign-in/email', {
    body,
    headers: { 'x-forwarded-for': anyAddress(), ...headers },
  });

describe('sign-in', () => {
  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await enter(OWNER);
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
    const me = await api.ask('GET', '/v1/me', { as: { cookie: cookieOf(answer.headers) } });
    expect(me.json()).toMatchObject({ email: OWNER.email, role: 'owner', matches: [] });
    expect(me.headers.get('cache-control')).toBe('no-store');
  });

  it('sets a cookie for TLS only when the gateway speaks TLS', async () => {
    const answer = await enter(OWNER, { 'x-forwarded-proto': 'https' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/);
  });

  it('answers a wrong password and an unknown e-mail alike', async () => {
    const wrong = await enter({ ...OWNER, password: 'not the password' });
    const unknown = await enter({ email: 'who@example.org', password: 'not the password' });
    expect([wrong.status, kindOf(wrong)]).toEqual([401, 'signed-out']);
    expect(problemOf(unknown)).toEqual(problemOf(wrong));
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('says what is missing', async () => {
    const answer = await enter({ email: OWNER.email });
    expect([answer.status, kindOf(answer)]).toEqual([400, 'bad-request']);
    expect(problemOf(answer).detail).toMatch(/password/);
  });

  it('is refused from another site, with and without a cookie', async () => {
    const foreign = { origin: 'https://evil.example' };
    const { cookie } = await api.signIn(OWNER.email, OWNER.password);
    for (const headers of [foreign, { ...foreign, cookie }, { cookie }]) {
      const answer = await enter(OWNER, headers);
      expect([answer.status, kindOf(answer)]).toEqual([403, 'wrong-origin']);
    }
  });

  it('takes ten tries a minute from one address, and leaves the others alone', async () => {
    const address = { 'x-forwarded-for': anyAddress() };
    const tries: number[] = [];
    for (let n = 0; n < 11; n += 1)
      tries.push((await enter({ ...OWNER, password: 'wrong wrong' }, address)).status);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const answer = await enter(OWNER, address);
    expect(kindOf(answer)).toBe('too-many-requests');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await enter(OWNER)).status).toBe(200);
  });

  it('ends with sign-out', async () => {
    const as = await api.signIn(OWNER.email, OWNER.password);
    const out = await api.ask('POST', '/api/auth/sign-out', { as, body: {} });
    expect(out.status).toBe(200);
    expect((await api.ask('GET', '/v1/me', { as })).status).toBe(401);
  });

  it('ends when its time is over', async () => {
    const as = await api.signIn(OWNER.email, OWNER.password);
    const file = new Libsql(join(api.dataDir, 'scoreline.db'));
    file.prepare('update session set "expiresAt" = ?').run(new Date(0).toISOString());
    file.close();
    expect((await api.ask('GET', '/v1/me', { as })).status).toBe(401);
  });

  it('leaves no password, cookie or key in the log', async () => {
    const as = await api.signIn(OWNER.email, OWNER.password);
    await enter({ ...OWNER, password: 'a secret typo' });
    await api.ask('POST', '/v1/matches/%00/commands', { as, body: { password: 'a secret typo' } });
    const text = api.logged.join('\n');
    for (const secret of [OWNER.password, 'a secret typo', as.cookie.split('=')[1] ?? '', 'sl_'])
      expect(text).not.toContain(secret);
  });
});

describe('the door of presence channels', () => {
  const join = (channel: string, as: Parameters<TestApi['post']>[2]) =>
    api.ask('POST', '/broadcasting/auth', {
      ...as,
      body: new URLSearchParams({ socket_id: '12.34', channel_name: channel }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

  it('lets in who may score the match, under their name', async () => {
    const { id } = await api.newMatch();
    const as = await api.signIn(OWNER.email, OWNER.password);
    const answer = await join(`presence-console.${id}`, { as });
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      auth: expect.stringMatching(/^scoreline:[0-9a-f]{64}$/),
      channel_data: expect.stringContaining('"name":"Owner"'),
    });
  });

  it('lets nobody else in, and nobody into other channels', async () => {
    const { id } = await api.newMatch();
    const as = await api.signIn(OWNER.email, OWNER.password);
    const channel = `presence-console.${id}`;
    expect((await join(channel, {})).status).toBe(401);
    expect((await join(channel, { as: api.feed })).status).toBe(403);
    expect((await join(channel, { as: { ...as, origin: 'https://evil.example' } })).status).toBe(403);
    for (const other of ['presence-console.nomatch', `private-${id}`, 'presence-console.'])
      expect((await join(other, { as })).status).toBe(403);
  });
});
