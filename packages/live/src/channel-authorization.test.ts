import { expect, test } from 'vitest';
import { createChannelAuthorizer } from './channel-authorization.ts';
import { createFakeEnvironment } from './testing/fake-environment.ts';

const CHANNEL = 'presence-console.m1';

test('the API signs the subscription, and its refusal keeps the status', async () => {
  const environment = createFakeEnvironment();
  const authorize = createChannelAuthorizer({ fetch: environment.fetch, api: 'https://api.example' });
  const bodies: string[] = [];
  environment.answer = async (url, { body }) => {
    bodies.push(`${url} ${body}`);
    return Response.json({ auth: 'scoreline:signature', channel_data: '{}' });
  };
  expect(await authorize('1.2', CHANNEL)).toMatchObject({ auth: 'scoreline:signature' });
  expect(bodies).toEqual([
    'https://api.example/broadcasting/auth socket_id=1.2&channel_name=presence-console.m1',
  ]);
  environment.answer = async () => new Response('', { status: 401 });
  await expect(authorize('1.2', CHANNEL)).rejects.toMatchObject({ status: 401 });
});
