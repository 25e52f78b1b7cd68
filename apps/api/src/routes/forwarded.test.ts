import { auditPage } from '@scoreline/protocol';
import { afterAll, describe, expect, it } from 'vitest';
import { OWNER, startTestApi } from '../testing/api.ts';
import { cookieOf } from '../testing/client.ts';

describe('where the public address is known', async () => {
  const api = await startTestApi({ SCORELINE_ORIGIN: 'https://scores.example' });
  afterAll(() => api.stop());
  const board = (headers: Readonly<Record<string, string>>) =>
    api.ask('GET', '/v1/board?from=0&to=1', { headers });

  it('no other host is answered', async () => {
    expect((await board({ 'x-forwarded-host': 'evil.example' })).status).toBe(421);
    expect((await board({ 'x-forwarded-host': 'scores.example:8080' })).status).toBe(421);
    expect((await board({ 'x-forwarded-host': 'Scores.example:443' })).status).toBe(200);
  });
  it('who asks from inside is answered', async () => {
    expect((await board({})).status).toBe(200);
  });
  it('cookies are Secure, whatever a proxy forgot to say', async () => {
    const answer = await api.ask('POST', '/api/auth/sign-in/email', {
      body: OWNER,
      headers: { 'x-forwarded-host': 'scores.example' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toHaveLength(2);
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/; Secure/);
  });
});

describe('behind two proxies', async () => {
  const api = await startTestApi({ SCORELINE_TRUSTED_PROXIES: '198.51.100.1, 198.51.100.2' });
  afterAll(() => api.stop());
  const through = (client: string) => ({
    'x-forwarded-for': `6.6.6.6, ${client}, 198.51.100.2, 198.51.100.1`,
    'x-forwarded-proto': 'https, http',
  });
  const enter = (client: string, body: object) =>
    api.ask('POST', '/api/auth/sign-in/email', { body, headers: through(client) });

  it('each client is counted and written down for itself', async () => {
    const wrong = { ...OWNER, password: 'wrong wrong' };
    const tries: number[] = [];
    for (let n = 0; n < 6; n += 1) tries.push((await enter('203.0.113.5', wrong)).status);
    expect(tries).toEqual([401, 401, 401, 401, 401, 429]);
    const own = await enter('203.0.113.77', OWNER);
    expect(own.status).toBe(200);
    for (const cookie of own.headers.getSetCookie()) expect(cookie).toMatch(/; Secure/);
    const as = { cookie: cookieOf(own.headers) };
    const log = auditPage.parse((await api.ask('GET', '/v1/audit?kind=signIns', { as })).json());
    const addresses = log.entries.map(({ changes }) => changes.find(({ field }) => field === 'address')?.to);
    expect(new Set(addresses)).toEqual(new Set(['203.0.113.77', '203.0.113.5']));
  });
});

it.each(['a b', 'x:99999', 'a@b', 'x/y'])('the host %j is none', async (host) => {
  const api = await startTestApi();
  const answer = await api.ask('GET', '/v1/board?from=0&to=1', { headers: { 'x-forwarded-host': host } });
  expect(answer.status).toBe(400);
  await api.stop();
});
