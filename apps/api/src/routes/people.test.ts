import { auditPage, key as keySchema, madeLink, me as meSchema } from '@scoreline/protocol';
import { expect, it } from 'vitest';
import { kindOf } from '../testing/client.ts';
import { kickOff } from '../testing/commands.ts';
import { startOwnedApi } from '../testing/owned-api.ts';

const { api, owner } = await startOwnedApi();

it('lets a key for some competitions score those and no other, and nothing once it is revoked', async () => {
  const [theirs, other] = [await api.newMatch(), await api.newMatch()];
  const body = { name: 'Their feed', competitions: [theirs.competitionId] };
  const made = keySchema.parse((await api.ask('POST', '/v1/keys', { as: owner, body })).json());
  const as = { key: made.key };
  expect((await api.post(theirs.id, kickOff, { as })).status).toBe(200);
  expect((await api.post(other.id, kickOff, { as })).status).toBe(403);
  const cup = { name: 'Another cup', season: '2026', sport: 'football' };
  expect((await api.ask('POST', '/v1/competitions', { as, body: cup })).status).toBe(403);
  expect((await api.ask('DELETE', `/v1/keys/${made.id}`, { as: owner })).status).toBe(200);
  expect((await api.post(theirs.id, kickOff, { as })).status).toBe(401);
});

it('lets an invite be used once, and a person who is removed do nothing more', async () => {
  const invited = await api.ask('POST', '/v1/invites', { as: owner, body: { role: 'scorer' } });
  const token = madeLink.parse(invited.json()).path.split('/').at(-1);
  const ana = { name: 'Ana', email: 'ana@example.org', password: 'a quiet afternoon' };
  const join = (body: object) => api.ask('POST', `/v1/links/${token}/join`, { body });
  expect((await join({ ...ana, password: 'qwertyuiop' })).status).toBe(400);
  expect((await join(ana)).status).toBe(201);
  const again = await join({ ...ana, email: 'bo@example.org' });
  expect([again.status, kindOf(again)]).toEqual([410, 'gone']);
  const as = await api.signIn(ana.email, ana.password);
  const { id } = meSchema.parse((await api.ask('GET', '/v1/me', { as })).json());
  expect((await api.ask('DELETE', `/v1/people/${id}`, { as: owner })).status).toBe(200);
  expect((await api.ask('GET', '/v1/me', { as })).status).toBe(401);
  const log = await api.ask('GET', `/v1/audit?person=${id}`, { as: owner });
  const kinds = auditPage.parse(log.json()).entries.map(({ kind }) => kind);
  expect(kinds).toEqual(['personRemoved', 'signedIn', 'personJoined']);
});

it('keeps the last owner', async () => {
  const { id } = meSchema.parse((await api.ask('GET', '/v1/me', { as: owner })).json());
  const demoted = await api.ask('PATCH', `/v1/people/${id}`, { as: owner, body: { role: 'editor' } });
  const removed = await api.ask('DELETE', `/v1/people/${id}`, { as: owner });
  expect([demoted.status, removed.status]).toEqual([409, 409]);
});

it('assigns nobody who is not there', async () => {
  const { id } = await api.newMatch();
  const body = { scorers: ['nobody-at-all'] };
  const answer = await api.ask('PUT', `/v1/matches/${id}/scorers`, { as: owner, body });
  expect([answer.status, kindOf(answer)]).toEqual([400, 'bad-request']);
  expect(answer.text).toMatch(/no person with the ID nobody-at-all/);
});

it('makes a competition once under one ref, and gives the first again', async () => {
  const body = { ref: 'cup:1', name: 'Once', season: '2026', sport: 'football' };
  const make = () => api.ask('POST', '/v1/competitions', { as: api.feed, body });
  const [first, second] = [await make(), await make()];
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.json()).toEqual(first.json());
});
