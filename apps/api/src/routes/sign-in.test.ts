import { openSqliteBeside } from '@scoreline/testbed';
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
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      'scoreline.device',
      'better-auth.session_token',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
      expect(cookie).not.toMatch(/Secure/i);
    }
    // No script may read it from the answer either.
    const token = /session_token=([^.;]+)/.exec(cookies.join())?.[1] ?? 'none';
    expect(answer.text).not.toContain(token);
    const me = await api.ask('GET', '/v1/me', { as: { cookie: cookieOf(answer.headers) } });
    expect(me.json()).toMatchObject({ email: OWNER.email, role: 'owner', matches: [] });
    expect(me.headers.get('cache-control')).toBe('no-store');
  });

  it('sets a cookie for TLS only when the gateway speaks TLS', async () => {
    const answer = await enter(OWNER, { 'x-forwarded-proto': 'https' });
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/; Secure/);
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

  it('is not for API keys', async () => {
    for (const path of ['sign-in/email', 'sign-out', 'passkey/verify-registration']) {
      const answer = await api.ask('POST', `/api/auth/${path}`, { as: api.feed, body: OWNER });
      expect([answer.status, kindOf(answer)], path).toEqual([400, 'bad-request']);
    }
  });

  it('is refused from another site, with and without a cookie', async () => {
    const foreign = { origin: 'https://evil.example' };
    const { cookie } = await api.signIn(OWNER.email, OWNER.password);
    for (const headers of [foreign, { ...foreign, cookie }, { cookie }]) {
      const answer = await enter(OWNER, headers);
      expect([answer.status, kindOf(answer)]).toEqual([403, 'wrong-origin']);
    }
  });

  describe('with wrong passwords', () => {
    const wrong = { ...OWNER, password: 'wrong wrong' };
    const statuses = async (
      count: number,
      headers: Readonly<Record<string, string>>,
      body: unknown = wrong,
    ) => {
      const tries: number[] = [];
      for (let n = 0; n < count; n += 1) tries.push((await enter(body, headers)).status);
      return tries;
    };
    const times = (count: number, status: number) => Array.from({ length: count }, () => status);

    it('makes an address wait for an account after five, and leaves other addresses alone', async () => {
      const address = { 'x-forwarded-for': anyAddress() };
      expect(await statuses(7, address)).toEqual([...times(5, 401), ...times(2, 429)]);
      const answer = await enter(OWNER, address);
      expect(kindOf(answer)).toBe('too-many-requests');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await enter(OWNER)).status).toBe(200);
    });

    it('lets a browser in that was signed in before, whoever else tries from its address', async () => {
      const home = { 'x-forwarded-for': anyAddress() };
      const known = cookieOf((await enter(OWNER, home)).headers);
      expect(known).toContain('scoreline.device=');
      expect((await statuses(6, home)).at(-1)).toBe(429);
      const sender = { ...home, cookie: known, origin: api.url };
      expect((await enter(OWNER, sender)).status).toBe(200);
      // Its own allowance is its own too.
      expect(await statuses(11, sender)).toEqual([...times(10, 401), 429]);
      expect((await enter(OWNER)).status).toBe(200);
    });

    it('takes no device cookie that it did not make, and none for another account', async () => {
      const home = { 'x-forwarded-for': anyAddress() };
      const known = cookieOf((await enter(OWNER, home)).headers)
        .split('; ')
        .find((one) => one.startsWith('scoreline.device='));
      const forged = `${known?.slice(0, -4)}AAAA`;
      expect((await statuses(6, { ...home, cookie: forged, origin: api.url })).at(-1)).toBe(429);
      const other = { email: 'somebody@example.org', password: 'wrong wrong' };
      const away = { 'x-forwarded-for': anyAddress(), cookie: `${known}`, origin: api.url };
      expect((await statuses(6, away, other)).at(-1)).toBe(429);
    });

    it('counts tries that come all at once', async () => {
      const address = { 'x-forwarded-for': anyAddress() };
      const all = await Promise.all(Array.from({ length: 12 }, () => enter(wrong, address)));
      expect(all.filter(({ status }) => status === 401).length).toBe(5);
    });

    it('makes an address wait that tries many accounts', async () => {
      const address = { 'x-forwarded-for': anyAddress() };
      const tries: number[] = [];
      for (let n = 0; n < 31; n += 1)
        tries.push((await enter({ email: `who${n}@example.org`, password: 'wrong wrong' }, address)).status);
      expect(tries).toEqual([...times(30, 401), 429]);
    });

    it('counts a network of IPv6 as one address', async () => {
      const tries: number[] = [];
      for (let n = 0; n < 6; n += 1)
        tries.push((await enter(wrong, { 'x-forwarded-for': `2001:db8:1:2::${n}` })).status);
      expect(tries).toEqual([...times(5, 401), 429]);
    });

    it('forgets them after a right one', async () => {
      const address = { 'x-forwarded-for': anyAddress() };
      expect(await statuses(4, address)).toEqual(times(4, 401));
      expect((await enter(OWNER, address)).status).toBe(200);
      expect(await statuses(4, address)).toEqual(times(4, 401));
    });
  });

  it('ends with sign-out', async () => {
    const as = await api.signIn(OWNER.email, OWNER.password);
    const out = await api.ask('POST', '/api/auth/sign-out', { as, body: {} });
    expect(out.status).toBe(200);
    expect((await api.ask('GET', '/v1/me', { as })).status).toBe(401);
  });

  it('ends when its time is over', async () => {
    const as = await api.signIn(OWNER.email, OWNER.password);
    const file = openSqliteBeside(api.dataDir);
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
