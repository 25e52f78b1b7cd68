import { scoring } from '@scoreline/protocol';
import { expect, it } from 'vitest';
import { type Credentials, kindOf } from '../testing/client.ts';
import { kickOff } from '../testing/commands.ts';
import { startOwnedApi } from '../testing/owned-api.ts';

const { api, owner, join } = await startOwnedApi();

const read = async (matchId: string, as: Credentials = owner) =>
  scoring.parse((await api.ask('GET', `/v1/matches/${matchId}/scoring`, { as })).json());
const take = async (matchId: string, as: Credentials, turn: number) =>
  scoring.parse((await api.ask('PUT', `/v1/matches/${matchId}/scoring`, { as, body: { turn } })).json());

it('says who took over from whom, and lets it be taken back', async () => {
  const { id } = await api.newMatch();
  const [ann, bob] = [await join('ann', 'editor'), await join('bob', 'editor')];
  const named = ({ id: personId, name }: typeof ann) => ({ id: personId, name });
  expect(await read(id)).toMatchObject({ turn: 0, by: null, since: null, from: null });
  expect(await take(id, ann.as, 0)).toMatchObject({ turn: 1, by: named(ann), from: null });
  expect(await take(id, bob.as, 1)).toMatchObject({ turn: 2, by: named(bob), from: named(ann) });
  const back = await take(id, ann.as, 2);
  expect(back).toMatchObject({ turn: 3, by: named(ann), from: named(bob) });
  expect(await read(id, bob.as)).toEqual(back);
  // It forbids nobody a command.
  expect((await api.post(id, kickOff, { as: bob.as })).status).toBe(200);
});

it('of two who take over at once one does, and is told so', async () => {
  const { id } = await api.newMatch();
  const [cem, dee] = [await join('cem', 'editor'), await join('dee', 'editor')];
  const [one, two] = await Promise.all([take(id, cem.as, 0), take(id, dee.as, 0)]);
  expect(one).toEqual(two);
  expect(one.turn).toBe(1);
  expect(await take(id, owner, 0)).toEqual(one);
  const again = one.by?.name === 'cem' ? cem : dee;
  expect(await take(id, again.as, 1)).toEqual(one);
});

it('refuses a match that is not there, and a turn that is none', async () => {
  const missing = await api.ask('GET', '/v1/matches/none/scoring', { as: owner });
  expect([missing.status, kindOf(missing)]).toEqual([404, 'not-found']);
  const { id } = await api.newMatch();
  const wrong = await api.ask('PUT', `/v1/matches/${id}/scoring`, { as: owner, body: { turn: -1 } });
  expect([wrong.status, kindOf(wrong)]).toEqual([400, 'bad-request']);
});
