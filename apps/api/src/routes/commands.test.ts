import { key as keySchema } from '@scoreline/protocol';
import { afterAll, expect, it, vi } from 'vitest';
import { anyAddress, type Credentials, kindOf } from '../testing/client.ts';
import { startOwnedApi } from '../testing/owned-api.ts';

const { api, owner } = await startOwnedApi();
afterAll(() => {
  vi.useRealTimers();
});

const PER_SECOND = 300;

it('takes 300 commands a second under one key, tells it then to wait, and makes no other key wait', async () => {
  const keyOf = async (name: string): Promise<Credentials> => {
    const made = keySchema.parse((await api.ask('POST', '/v1/keys', { as: owner, body: { name } })).json());
    return { key: made.key };
  };
  const [busy, calm] = [await keyOf('busy'), await keyOf('calm')];
  const command = { type: 'delayMatch' };
  // Wherever it is sent from: each time from somewhere else.
  const send = (as: Credentials) =>
    api.post('no-such-match', command, { as, headers: { 'x-forwarded-for': anyAddress() } });
  // One second, however long it takes.
  vi.useFakeTimers({ toFake: ['Date'] });
  for (let n = 0; n < PER_SECOND; n += 50)
    for (const { status } of await Promise.all(Array.from({ length: 50 }, () => send(busy))))
      expect(status).toBe(404);
  const refused = await send(busy);
  expect([refused.status, kindOf(refused)]).toEqual([429, 'too-many-requests']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await send(calm)).status).toBe(404);
  vi.setSystemTime(Date.now() + 1_001);
  expect((await send(busy)).status).toBe(404);
});
