import { auditPage, madeLink, me as meSchema, passkeys } from '@scoreline/protocol';
import { openSqliteBeside } from '@scoreline/testbed';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type Asking, makeAuthenticator } from '../testing/authenticator.ts';
import { anyAddress, cookieOf, kindOf, problemOf } from '../testing/client.ts';
import { startOwnedApi } from '../testing/owned-api.ts';

const { api, owner, join } = await startOwnedApi();
let people = 0;

interface SignedIn {
  readonly id: string;
  readonly cookie: string;
}

const somebody = async (): Promise<SignedIn> => {
  people += 1;
  const { id, as } = await join(`Pia ${people}`);
  return { id, ...as };
};

const creation = z.object({ challenge: z.string(), rp: z.object({ id: z.string() }) });
const request = z.object({ challenge: z.string(), rpId: z.string() });

/** Asks for a challenge; answers what a page at this address would get, and the cookies with which it goes on. */
const begin = async (what: 'register' | 'authenticate', cookie: string | null) => {
  const answer = await api.ask('GET', `/api/auth/passkey/generate-${what}-options`, {
    as: cookie === null ? null : { cookie },
  });
  expect(answer.status, answer.text).toBe(200);
  const { challenge, rpId } =
    what === 'register'
      ? (({ challenge, rp }) => ({ challenge, rpId: rp.id }))(creation.parse(answer.json()))
      : request.parse(answer.json());
  const asking: Asking = { challenge, rpId, origin: api.url };
  return { asking, cookie: [cookie, cookieOf(answer.headers)].filter(Boolean).join('; ') };
};

const add = async (
  { cookie: own }: SignedIn,
  device: ReturnType<typeof makeAuthenticator>,
  change: Partial<Asking> = {},
) => {
  const { asking, cookie } = await begin('register', own);
  const body = { response: device.create({ ...asking, ...change }), name: 'Thumb' };
  return api.ask('POST', '/api/auth/passkey/verify-registration', { as: { cookie }, body });
};

const enter = async (device: ReturnType<typeof makeAuthenticator>, change: Partial<Asking> = {}) => {
  const { asking, cookie } = await begin('authenticate', null);
  const body = { response: device.get({ ...asking, ...change }) };
  const send = () => api.ask('POST', '/api/auth/passkey/verify-authentication', { as: { cookie }, body });
  return { answer: await send(), again: send };
};

const listOf = async ({ cookie }: SignedIn) =>
  passkeys.parse((await api.ask('GET', '/v1/me/passkeys', { as: { cookie } })).json()).passkeys;

const kindsOf = async ({ id }: SignedIn) =>
  auditPage
    .parse((await api.ask('GET', `/v1/audit?person=${id}`, { as: owner })).json())
    .entries.map(({ kind, changes }) => [kind, changes.find(({ field }) => field === 'how')?.to]);

it('is added, listed, signs in as whose it is, and is in the audit log', async () => {
  const [pia, device] = [await somebody(), makeAuthenticator()];
  const added = await add(pia, device);
  expect(added.status, added.text).toBe(200);
  expect(await listOf(pia)).toMatchObject([{ name: 'Thumb', createdAt: expect.any(Number) }]);

  const { answer } = await enter(device);
  expect(answer.status, answer.text).toBe(200);
  const cookie = cookieOf(answer.headers);
  const token = /session_token=([^.;]+)/.exec(cookie)?.[1] ?? 'none';
  expect(answer.text).not.toContain(token);
  const me = meSchema.parse((await api.ask('GET', '/v1/me', { as: { cookie } })).json());
  expect(me.id).toBe(pia.id);
  expect((await kindsOf(pia)).slice(0, 3)).toEqual([
    ['signedIn', 'passkey'],
    ['passkeyAdded', undefined],
    ['signedIn', 'password'],
  ]);
});

it('tells no script a session, not even one that asks for it', async () => {
  const { cookie: own } = await somebody();
  const { asking, cookie } = await begin('register', own);
  const body = { response: makeAuthenticator().create(asking), name: 'Thumb', createSession: true };
  const added = await api.ask('POST', '/api/auth/passkey/verify-registration', { as: { cookie }, body });
  expect([added.status, added.text]).toEqual([200, '{}']);
});

it('is for the address that the page was asked for under', async () => {
  const { cookie } = await somebody();
  const answer = await api.ask('GET', '/api/auth/passkey/generate-register-options', {
    as: { cookie },
    headers: { 'x-forwarded-host': 'scores.example.org', 'x-forwarded-proto': 'https' },
  });
  expect(creation.parse(answer.json()).rp.id).toBe('scores.example.org');
});

it('is not added by nobody, for another site, with an old challenge, or in a session of yesterday', async () => {
  const [pia, device] = [await somebody(), makeAuthenticator()];
  const nobody = await api.ask('GET', '/api/auth/passkey/generate-register-options');
  expect([nobody.status, kindOf(nobody)]).toEqual([401, 'signed-out']);
  const wrong: readonly Partial<Asking>[] = [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { challenge: 'AAAA' },
  ];
  for (const change of wrong) {
    const refused = await add(pia, device, change);
    expect([refused.status, kindOf(refused)]).toEqual([400, 'bad-request']);
  }
  expect(await listOf(pia)).toEqual([]);

  const file = openSqliteBeside(api.dataDir);
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString();
  file.prepare('update session set "createdAt" = ? where "userId" = ?').run(yesterday, pia.id);
  file.close();
  const stale = await api.ask('GET', '/api/auth/passkey/generate-register-options', {
    as: { cookie: pia.cookie },
  });
  expect([stale.status, problemOf(stale).code]).toEqual([403, 'SESSION_NOT_FRESH']);
});

it('does not sign in for another site, with an old challenge, twice with one, or with a key that is not known', async () => {
  const [pia, device] = [await somebody(), makeAuthenticator()];
  await add(pia, device);
  const wrong: readonly Partial<Asking>[] = [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { challenge: 'AAAA' },
  ];
  for (const change of wrong) {
    const { answer } = await enter(device, change);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([400, []]);
  }
  const { answer, again } = await enter(device);
  expect([answer.status, (await again()).status]).toEqual([200, 400]);
  const unknown = (await enter(makeAuthenticator())).answer;
  expect([unknown.status, kindOf(unknown)]).toEqual([401, 'signed-out']);
});

it('is refused from another site, whatever it signs', async () => {
  const { asking, cookie } = await begin('authenticate', null);
  const answer = await api.ask('POST', '/api/auth/passkey/verify-authentication', {
    as: { cookie, origin: 'https://evil.example' },
    body: { response: makeAuthenticator().get(asking) },
  });
  expect([answer.status, kindOf(answer)]).toEqual([403, 'wrong-origin']);
});

it('is removed by whose it is and nobody else, and signs in no more', async () => {
  const [pia, eve, device] = [await somebody(), await somebody(), makeAuthenticator()];
  await add(pia, device);
  const [one] = await listOf(pia);
  const remove = ({ cookie }: SignedIn) =>
    api.ask('DELETE', `/v1/me/passkeys/${one?.id}`, { as: { cookie } });
  expect((await remove(eve)).status).toBe(404);
  const removed = await remove(pia);
  expect([removed.status, removed.json()]).toEqual([200, { passkeys: [] }]);
  expect((await enter(device)).answer.status).toBe(401);
  expect((await kindsOf(pia))[0]).toEqual(['passkeyRemoved', undefined]);
});

it('of somebody who is removed signs in no more', async () => {
  const [pia, device] = [await somebody(), makeAuthenticator()];
  await add(pia, device);
  expect((await api.ask('DELETE', `/v1/people/${pia.id}`, { as: owner })).status).toBe(200);
  expect((await enter(device)).answer.status).toBe(401);
});

it('cannot be had by the doors of better-auth that we keep shut', async () => {
  const { cookie } = await somebody();
  for (const path of ['list-user-passkeys', 'delete-passkey', 'update-passkey']) {
    const answer = await api.ask('POST', `/api/auth/passkey/${path}`, {
      as: { cookie },
      headers: { 'x-forwarded-for': anyAddress() },
      body: { id: 'any' },
    });
    expect(answer.status).toBe(404);
  }
});

it('goes with a password that is set by a link: somebody else may have added it', async () => {
  const [pia, device] = [await somebody(), makeAuthenticator()];
  await add(pia, device);
  const made = await api.ask('POST', `/v1/people/${pia.id}/password-link`, { as: owner, body: {} });
  const token = madeLink.parse(made.json()).path.split('/').at(-1);
  const reset = await api.ask('POST', `/v1/links/${token}/password`, {
    body: { password: 'a noisy afternoon' },
  });
  expect(reset.status, reset.text).toBe(200);
  expect((await enter(device)).answer.status).toBe(401);
  const log = await api.ask('GET', `/v1/audit?person=${pia.id}`, { as: owner });
  expect(auditPage.parse(log.json()).entries[0]).toMatchObject({
    kind: 'passwordReset',
    changes: [{ field: 'passkeys', from: 1, to: 0 }],
  });
});

it('is seen and taken away by the owner', async () => {
  const [pia, device] = [await somebody(), makeAuthenticator()];
  await add(pia, device);
  const path = `/v1/people/${pia.id}/passkeys`;
  const [one] = passkeys.parse((await api.ask('GET', path, { as: owner })).json()).passkeys;
  expect(one?.name).toBe('Thumb');
  const removed = await api.ask('DELETE', `${path}/${one?.id}`, { as: owner });
  expect([removed.status, removed.json()]).toEqual([200, { passkeys: [] }]);
  expect((await api.ask('DELETE', `${path}/${one?.id}`, { as: owner })).status).toBe(404);
  expect((await enter(device)).answer.status).toBe(401);
});

const count = (table: 'audit' | 'verification' | 'throttle'): number => {
  const file = openSqliteBeside(api.dataDir);
  const rows = file.prepare(`select * from ${table}`).all();
  file.close();
  return rows.length;
};

it('is tried so often from one network, and what is no passkey writes nothing', async () => {
  const network = anyAddress();
  const before = count('audit');
  const tries: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    const answer = await api.ask('POST', '/api/auth/passkey/verify-authentication', {
      headers: { 'x-forwarded-for': network },
      body: { response: { id: 'x' } },
    });
    tries.push(answer.status);
  }
  expect(tries.slice(0, 30).every((status) => status === 400)).toBe(true);
  expect(tries.slice(30).every((status) => status === 429)).toBe(true);
  expect(count('audit')).toBe(before);
});

it('is asked for so often from one network, and a challenge that is too old is gone', async () => {
  const file = openSqliteBeside(api.dataDir);
  file.prepare(`update verification set "expiresAt" = '2020-01-01T00:00:00.000Z'`).run();
  file.close();
  const network = anyAddress();
  const ask = () =>
    api.ask('GET', '/api/auth/passkey/generate-authenticate-options', {
      headers: { 'x-forwarded-for': network },
    });
  const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await ask()).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.filter((status) => status === 429)).toHaveLength(40);
  expect(count('verification')).toBe(60);
});
