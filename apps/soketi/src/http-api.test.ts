import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { connectRaw } from './testing/raw-client.ts';
import { secondsFromNow, signedQuery } from './testing/signed-query.ts';
import { createPublisher, KEY, startTestSoketi, type TestSoketi } from './testing/test-soketi.ts';

/** Posts a body as it is, signed as the Pusher HTTP API asks for, with these changes made before signing. */
const postSigned = (
  soketi: TestSoketi,
  path: string,
  body: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const query = signedQuery('POST', path, body, changes);
  return fetch(`${soketi.url}${path}?${query}`, { method: 'POST', body });
};

test('health: / and /ready', async () => {
  const soketi = await startTestSoketi();
  for (const path of ['/', '/ready']) {
    const answer = await fetch(`${soketi.url}${path}`);
    expect([answer.status, await answer.text()]).toEqual([200, 'OK']);
  }
  expect((await fetch(`${soketi.url}/elsewhere`)).status).toBe(404);
});

test('publishers keep their connection; who is refused loses it', async () => {
  const soketi = await startTestSoketi();
  const path = '/apps/scoreline/events';
  const body = JSON.stringify({ name: 'a', channel: 'b', data: '1' });
  expect((await postSigned(soketi, path, body)).headers.get('connection')).toBe('keep-alive');
  expect((await postSigned(soketi, path, '{}')).headers.get('connection')).toBe('close');
});

test('nothing is published to a channel that nobody can join', async () => {
  const soketi = await startTestSoketi();
  for (const channel of ['match.ü', 'x'.repeat(165), 'a b', 'match/1', '', 7]) {
    const event = { name: 'a', data: '1' };
    const single = await postSigned(soketi, '/apps/scoreline/events', JSON.stringify({ ...event, channel }));
    const several = { ...event, channels: ['match.1', channel] };
    const list = await postSigned(soketi, '/apps/scoreline/events', JSON.stringify(several));
    const batch = { batch: [{ ...event, channel }] };
    const batched = await postSigned(soketi, '/apps/scoreline/batch_events', JSON.stringify(batch));
    expect([channel, single.status, list.status, batched.status]).toEqual([channel, 400, 400, 400]);
    expect(await single.text()).toMatch(/channel/i);
  }
  const longest = JSON.stringify({ name: 'a', data: '1', channel: 'x'.repeat(164) });
  expect((await postSigned(soketi, '/apps/scoreline/events', longest)).status).toBe(200);
});

test('a wrong signature is 401, on every route', async () => {
  const soketi = await startTestSoketi();
  const forger = createPublisher(soketi.port, 'a-guess');
  await expect(forger.trigger('a', 'b', {})).rejects.toMatchObject({ status: 401 });
  await expect(forger.triggerBatch([{ channel: 'a', name: 'b', data: {} }])).rejects.toMatchObject({
    status: 401,
  });
  await expect(forger.terminateUserConnections('ada')).rejects.toMatchObject({ status: 401 });
  for (const path of ['/channels', '/channels/a', '/channels/presence-a/users']) {
    await expect(forger.get({ path })).rejects.toMatchObject({ status: 401 });
  }
  const unsigned = await fetch(`${soketi.url}/apps/scoreline/events`, { method: 'POST', body: '{}' });
  expect(unsigned.status).toBe(401);
});

test('a body that was changed on the way is 401', async () => {
  const soketi = await startTestSoketi();
  const body = JSON.stringify({ name: 'a', channel: 'b', data: '1' });
  const path = '/apps/scoreline/events';
  const query = signedQuery('POST', path, body);
  const post = (sent: string) => fetch(`${soketi.url}${path}?${query}`, { method: 'POST', body: sent });
  expect((await post(body.replace('1', '2'))).status).toBe(401);
  expect((await post(body)).status).toBe(200);
});

test.each([
  ['11 minutes old', -660, 401],
  ['11 minutes ahead', 660, 401],
  ['9 minutes old', -540, 200],
  ['9 minutes ahead', 540, 200],
])('what was signed %s', async (_what, seconds, status) => {
  const soketi = await startTestSoketi();
  const { client } = await connectRaw(soketi.socketUrl);
  await client.subscribe('a');
  const auth_timestamp = secondsFromNow(seconds);
  const send = (data: string) =>
    postSigned(soketi, '/apps/scoreline/events', JSON.stringify({ name: 'b', channel: 'a', data }), {
      auth_timestamp,
    });
  expect((await send('"aged"')).status).toBe(status);
  await soketi.publisher.trigger('a', 'b', 'fresh');
  expect(await client.next()).toMatchObject({ data: status === 200 ? '"aged"' : 'fresh' });
});

test.each(['', 'yesterday', '1e9', '-1'])('a timestamp that is none is 401: "%s"', async (auth_timestamp) => {
  const soketi = await startTestSoketi();
  const body = '{"name":"b","channel":"a","data":"1"}';
  expect((await postSigned(soketi, '/apps/scoreline/events', body, { auth_timestamp })).status).toBe(401);
});

test('the body must be the one whose hash is named', async () => {
  const soketi = await startTestSoketi();
  const body = '{"name":"b","channel":"a","data":"1"}';
  const body_md5 = createHash('md5').update('another').digest('hex');
  expect((await postSigned(soketi, '/apps/scoreline/events', body, { body_md5 })).status).toBe(401);
});

test('an app that does not exist is 404', async () => {
  const soketi = await startTestSoketi();
  const answer = await fetch(`${soketi.url}/apps/other/channels`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 404 });
});

test('channels and members can be asked for', async () => {
  const soketi = await startTestSoketi();
  const { client, socketId } = await connectRaw(soketi.socketUrl);
  const member = { user_id: 'ada', user_info: { name: 'Ada' } };
  await client.subscribe('match.1');
  await client.subscribe('presence-a', soketi.publisher.authorizeChannel(socketId, 'presence-a', member));
  const read = async (path: string) => (await soketi.publisher.get({ path })).json();

  expect(await read('/channels')).toEqual({
    channels: {
      'match.1': { subscription_count: 1, occupied: true },
      'presence-a': { subscription_count: 1, occupied: true },
    },
  });
  expect(await read('/channels/match.1')).toEqual({ subscription_count: 1, occupied: true });
  expect(await read('/channels/nobody')).toEqual({ subscription_count: 0, occupied: false });
  expect(await read('/channels/presence-a')).toMatchObject({ user_count: 1 });
  expect(await read('/channels/presence-a/users')).toEqual({ users: [{ id: 'ada' }] });
});

const deep = '['.repeat(50_000) + ']'.repeat(50_000);

test.each([
  ['nothing', ''],
  ['not JSON', '{"name":'],
  ['null', 'null'],
  ['a number', '7'],
  ['an array', '[]'],
  ['no name', '{"channel":"a","data":"1"}'],
  ['a name that is an object', '{"name":{},"channel":"a","data":"1"}'],
  ['no channel', '{"name":"a","data":"1"}'],
  ['no data', '{"name":"a","channel":"a"}'],
  ['a channel that is a number', '{"name":"a","channel":1,"data":"1"}'],
  ['channels that are text', '{"name":"a","channels":"abc","data":"1"}'],
  ['channels that are numbers', '{"name":"a","channels":[1],"data":"1"}'],
  ['no channels', '{"name":"a","channels":[],"data":"1"}'],
  ['a socket id that is an object', '{"name":"a","channel":"a","data":"1","socket_id":{}}'],
  ['data 50,000 arrays deep', `{"name":"a","channel":"a","data":${deep}}`],
  ['101 channels', JSON.stringify({ name: 'a', data: '1', channels: Array(101).fill('a') })],
  ['a name that is too long', JSON.stringify({ name: 'x'.repeat(201), channel: 'a', data: '1' })],
])('signed, but wrong, is 400: %s', async (_what, body) => {
  const soketi = await startTestSoketi();
  expect((await postSigned(soketi, '/apps/scoreline/events', body)).status).toBe(400);
  const batched = `{"batch":[{"name":"a","channel":"a","data":"1"},${body || 'null'}]}`;
  expect((await postSigned(soketi, '/apps/scoreline/batch_events', batched)).status).toBe(400);
});

test.each(['{}', '[]', 'null', '{"batch":{}}', '{"batch":"a"}', '{"batch":[null]}'])(
  'a batch that is none is 400: %s',
  async (body) => {
    const soketi = await startTestSoketi();
    expect((await postSigned(soketi, '/apps/scoreline/batch_events', body)).status).toBe(400);
  },
);

test('a batch of more than ten is 400', async () => {
  const soketi = await startTestSoketi();
  const batch = Array(11).fill({ name: 'a', channel: 'a', data: '1' });
  expect((await postSigned(soketi, '/apps/scoreline/batch_events', JSON.stringify({ batch }))).status).toBe(
    400,
  );
});

test('an event of more than 100 KB is 413, and so is a body of more than 2 MB, signed or not', async () => {
  const soketi = await startTestSoketi();
  const path = '/apps/scoreline/events';
  const event = (length: number) => JSON.stringify({ name: 'a', channel: 'a', data: 'x'.repeat(length) });
  expect((await postSigned(soketi, path, event(100 * 1024))).status).toBe(200);
  expect((await postSigned(soketi, path, event(101 * 1024))).status).toBe(413);
  expect((await postSigned(soketi, path, event(2 * 1024 * 1024))).status).toBe(413);
});

test('the largest event can be set lower', async () => {
  const soketi = await startTestSoketi({ SOKETI_MAX_EVENT_KB: '3' });
  const event = (length: number) => JSON.stringify({ name: 'a', channel: 'a', data: 'x'.repeat(length) });
  expect((await postSigned(soketi, '/apps/scoreline/events', event(3 * 1024))).status).toBe(200);
  expect((await postSigned(soketi, '/apps/scoreline/events', event(4 * 1024))).status).toBe(413);
});

test('metrics are Prometheus text on a port of their own', async () => {
  const soketi = await startTestSoketi();
  const { client } = await connectRaw(soketi.socketUrl);
  await client.subscribe('match.1');
  const text = await (await fetch(`${soketi.metricsUrl}/metrics`)).text();
  expect(text).toMatch(/^soketi_connected\{app_id="scoreline",port="0"\} 1$/m);
  expect(text).toMatch(/^soketi_new_connections_total\{.*\} 1$/m);
  expect((await fetch(`${soketi.url}/metrics`)).status).toBe(404);
});

test('publishing may have a port of its own; then the sockets have it no more', async () => {
  const soketi = await startTestSoketi({ SOKETI_API_PORT: '0' });
  expect(soketi.apiUrl).not.toBe(soketi.url);
  const { client } = await connectRaw(soketi.socketUrl);
  await client.subscribe('a');
  await soketi.publisher.trigger('a', 'b', 'here');
  expect(await client.next()).toMatchObject({ data: 'here' });
  await expect(createPublisher(soketi.port).trigger('a', 'b', 'there')).rejects.toMatchObject({
    status: 404,
  });
  for (const url of [soketi.url, soketi.apiUrl]) expect((await fetch(`${url}/ready`)).status).toBe(200);
  const handshake = await fetch(`${soketi.apiUrl}/app/${KEY}`);
  expect(handshake.status).toBe(404);
});
