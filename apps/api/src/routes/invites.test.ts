import { invites, link, madeLink } from '@scoreline/protocol';
import { openSqliteBeside } from '@scoreline/testbed';
import { describe, expect, it } from 'vitest';
import { OWNER } from '../testing/api.ts';
import { anyAddress, kindOf } from '../testing/client.ts';
import { PASSWORD, startOwnedApi } from '../testing/owned-api.ts';

const { api, owner, add } = await startOwnedApi();
let count = 0;

const NEW = 'a noisy afternoon';

const somebody = () => {
  count += 1;
  return add(`Bo ${count}`);
};

const made = async (path: string, body: unknown = {}) => {
  const { id, path: address } = madeLink.parse((await api.ask('POST', path, { as: owner, body })).json());
  return { id, token: address.split('/').at(-1) ?? '', address };
};
const invite = (note: string) => made('/v1/invites', { role: 'scorer', note });
const resetLink = (id: string) => made(`/v1/people/${id}/password-link`);
const reset = (token: string, password = NEW) =>
  api.ask('POST', `/v1/links/${token}/password`, { body: { password } });
const joinWith = (token: string, name: string) =>
  api.ask('POST', `/v1/links/${token}/join`, {
    body: { name, email: `${name}@example.org`, password: PASSWORD },
  });
const look = (token: string) => api.ask('GET', `/v1/links/${token}`);
const expire = (id: string) => {
  const file = openSqliteBeside(api.dataDir);
  file.prepare('update "oneTimeLink" set "expiresAt" = 1 where id = ?').run(id);
  file.close();
};
const goneWith = (words: RegExp) => [410, 'gone', expect.stringMatching(words)];
const said = (answer: Awaited<ReturnType<typeof look>>) => [answer.status, kindOf(answer), answer.text];

describe('a password link', () => {
  it('sets a password once, ends every session, and says whom it is for', async () => {
    const bo = await somebody();
    const as = await api.signIn(bo.email, PASSWORD);
    const { token, address } = await resetLink(bo.id);
    expect(address).toBe(`/password/${token}`);
    expect(link.parse((await look(token)).json())).toMatchObject({
      kind: 'password',
      name: bo.name,
      email: bo.email,
    });
    expect((await reset(token, 'qwertyuiop')).status).toBe(400);
    expect((await api.ask('GET', '/v1/me', { as })).status).toBe(200);
    const done = await reset(token);
    expect([done.status, done.json()]).toEqual([200, { email: bo.email }]);
    expect((await api.ask('GET', '/v1/me', { as })).status).toBe(401);
    const old = await api.ask('POST', '/api/auth/sign-in/email', {
      body: { email: bo.email, password: PASSWORD },
      headers: { 'x-forwarded-for': anyAddress() },
    });
    expect(old.status).toBe(401);
    await api.signIn(bo.email, NEW);
    expect(said(await reset(token, 'a third afternoon'))).toEqual(goneWith(/already used/));
    expect(said(await look(token))).toEqual(goneWith(/already used/));
  });

  it('is used by one of two who send it at the same moment', async () => {
    const { token } = await resetLink((await somebody()).id);
    const answers = await Promise.all([reset(token, 'first afternoon'), reset(token, 'second afternoon')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('ends with the next one, with its time, and with whom it is for', async () => {
    const bo = await somebody();
    const [first, second] = [await resetLink(bo.id), await resetLink(bo.id)];
    expect(said(await reset(first.token))).toEqual(goneWith(/revoked/));
    expect((await look(second.token)).status).toBe(200);
    expire(second.id);
    expect(said(await reset(second.token))).toEqual(goneWith(/expired after 7 days/));
    const third = await resetLink(bo.id);
    await api.ask('DELETE', `/v1/people/${bo.id}`, { as: owner });
    expect(said(await reset(third.token))).toEqual(goneWith(/revoked/));
    expect((await api.ask('POST', `/v1/people/${bo.id}/password-link`, { as: owner })).status).toBe(404);
  });

  it('ends when its person sets another password', async () => {
    const bo = await somebody();
    const as = await api.signIn(bo.email, PASSWORD);
    const { token } = await resetLink(bo.id);
    const body = { current: PASSWORD, password: NEW };
    expect((await api.ask('PUT', '/v1/me/password', { as, body })).status).toBe(200);
    expect(said(await look(token))).toEqual(goneWith(/revoked/));
  });

  it('is no invite, and an invite is none', async () => {
    const [forPassword, forJoining] = [await resetLink((await somebody()).id), await invite('Ina')];
    expect((await joinWith(forPassword.token, 'ina')).status).toBe(404);
    expect((await reset(forJoining.token)).status).toBe(404);
    // Neither was used up by that.
    expect((await look(forPassword.token)).status).toBe(200);
    expect((await joinWith(forJoining.token, 'ina')).status).toBe(201);
  });

  it('is not kept where it could be read', async () => {
    const { token } = await resetLink((await somebody()).id);
    const file = openSqliteBeside(api.dataDir);
    const rows = JSON.stringify(file.prepare('select * from "oneTimeLink"').all());
    file.close();
    expect(rows).not.toContain(token);
    expect(api.logged.join('\n')).not.toContain(token);
  });
});

describe('an invite', () => {
  it('is listed until it is used or taken back, and works no more then', async () => {
    const [one, two] = [await invite('One'), await invite('Two')];
    const listed = async () =>
      invites
        .parse((await api.ask('GET', '/v1/invites', { as: owner })).json())
        .invites.filter(({ note }) => note === 'One' || note === 'Two')
        .map(({ note, by }) => `${note} by ${by}`)
        .sort();
    expect(await listed()).toEqual(['One by Owner', 'Two by Owner']);
    expect((await joinWith(one.token, 'uno')).status).toBe(201);
    expect(await listed()).toEqual(['Two by Owner']);
    expect((await api.ask('DELETE', `/v1/invites/${two.id}`, { as: owner })).status).toBe(200);
    expect((await api.ask('DELETE', `/v1/invites/${two.id}`, { as: owner })).status).toBe(404);
    expect((await api.ask('DELETE', `/v1/invites/${one.id}`, { as: owner })).status).toBe(404);
    expect(await listed()).toEqual([]);
    expect(said(await joinWith(two.token, 'due'))).toEqual(goneWith(/revoked/));
  });

  it('makes one person of two who use it at the same moment, and is open again after a taken e-mail', async () => {
    const { token } = await invite('Three');
    const taken = await api.ask('POST', `/v1/links/${token}/join`, {
      body: { name: 'Tre', email: OWNER.email, password: PASSWORD },
    });
    expect([taken.status, kindOf(taken)]).toEqual([400, 'bad-request']);
    const answers = await Promise.all([joinWith(token, 'tre'), joinWith(token, 'quattro')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
  });

  it('is over after its time, and is none when its address is not whole', async () => {
    const { id, token } = await invite('Late');
    expect((await look(token.slice(0, -1))).status).toBe(404);
    expire(id);
    expect(said(await look(token))).toEqual(goneWith(/expired after 7 days/));
    expect(said(await joinWith(token, 'late'))).toEqual(goneWith(/expired after 7 days/));
  });

  it('is accepted from no page of another site', async () => {
    const { token } = await invite('Site');
    const answer = await api.ask('POST', `/v1/links/${token}/join`, {
      headers: { origin: 'https://evil.example' },
      body: { name: 'Site', email: 'site@example.org', password: PASSWORD },
    });
    expect([answer.status, kindOf(answer)]).toEqual([403, 'wrong-origin']);
  });
});
