import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { connectRaw, createRawClient } from './testing/raw-client.ts';
import { createPublisher, startTestSoketi } from './testing/test-soketi.ts';

test('a connection is established with an id of its own, and pings are answered', async () => {
  const soketi = await startTestSoketi();
  const first = await connectRaw(soketi.socketUrl);
  const second = await connectRaw(soketi.socketUrl);
  expect(first.socketId).toMatch(/^\d+\.\d+$/);
  expect(second.socketId).not.toBe(first.socketId);
  first.client.send({ event: 'pusher:ping' });
  expect(await first.client.next()).toEqual({ event: 'pusher:pong', data: {} });
});

test('an app key that does not exist is 4001', async () => {
  const soketi = await startTestSoketi();
  const client = createRawClient(soketi.socketUrl.replace('/app/scoreline', '/app/other'));
  expect(await client.next()).toMatchObject({ event: 'pusher:error', data: { code: 4001 } });
  expect(await client.closed).toBe(4001);
});

test('a subscriber gets the event as the protocol writes it', async () => {
  const soketi = await startTestSoketi();
  const { client } = await connectRaw(soketi.socketUrl);
  expect(await client.subscribe('match.1')).toEqual({
    event: 'pusher_internal:subscription_succeeded',
    channel: 'match.1',
  });
  await soketi.publisher.trigger('match.1', 'match.updated', { revision: 1 });
  expect(await client.next()).toEqual({
    event: 'match.updated',
    channel: 'match.1',
    data: '{"revision":1}',
  });
});

test('the sender of an event may be left out, and who unsubscribed gets nothing more', async () => {
  const soketi = await startTestSoketi();
  const sender = await connectRaw(soketi.socketUrl);
  const leaver = await connectRaw(soketi.socketUrl);
  for (const { client } of [sender, leaver]) await client.subscribe('match.1');
  leaver.client.send({ event: 'pusher:unsubscribe', data: { channel: 'match.1' } });
  leaver.client.send({ event: 'pusher:ping' });
  await leaver.client.nextNamed('pusher:pong');
  await soketi.publisher.trigger('match.1', 'first', {}, { socket_id: sender.socketId });
  await soketi.publisher.trigger('match.1', 'second', {});
  expect((await sender.client.next()).event).toBe('second');
  leaver.client.send({ event: 'pusher:ping' });
  expect((await leaver.client.next()).event).toBe('pusher:pong');
});

test.each([
  ['with a wrong signature', (id: string) => createPublisher(1, 'wrong').authorizeChannel(id, 'private-a')],
  ['with the signature of another connection', () => createPublisher(1).authorizeChannel('1.1', 'private-a')],
  [
    'with the signature of another channel',
    (id: string) => createPublisher(1).authorizeChannel(id, 'private-b'),
  ],
  ['without a signature', () => ({})],
])('a private channel is refused %s', async (_how, sign) => {
  const soketi = await startTestSoketi();
  const { client, socketId } = await connectRaw(soketi.socketUrl);
  client.send({ event: 'pusher:subscribe', data: { channel: 'private-a', ...sign(socketId) } });
  expect(await client.next()).toMatchObject({
    event: 'pusher:subscription_error',
    channel: 'private-a',
    data: { type: 'AuthError', status: 401 },
  });
  const { channels } = await readChannels(soketi.publisher);
  expect(channels).toEqual({});
});

const readChannels = async (publisher: ReturnType<typeof createPublisher>) =>
  (await publisher.get({ path: '/channels' })).json();

test('a channel name that is too long or has other characters is a subscription error', async () => {
  const soketi = await startTestSoketi();
  const { client } = await connectRaw(soketi.socketUrl);
  for (const channel of ['x'.repeat(165), 'a b', 'a/b', '<script>', 'a\u0000b', 'ä']) {
    client.send({ event: 'pusher:subscribe', data: { channel } });
    expect(await client.next()).toMatchObject({ event: 'pusher:subscription_error', channel });
  }
  await client.subscribe('x'.repeat(164));
});

test('client events are refused unless they are switched on', async () => {
  const whisper = { event: 'client-typing', channel: 'private-a', data: { by: 'ada' } };
  for (const env of [{}, { SOKETI_CLIENT_EVENTS: '1' }]) {
    const soketi = await startTestSoketi(env);
    const sender = await connectRaw(soketi.socketUrl);
    const listener = await connectRaw(soketi.socketUrl);
    for (const { client, socketId } of [sender, listener]) {
      await client.subscribe('private-a', soketi.publisher.authorizeChannel(socketId, 'private-a'));
    }
    sender.client.send(whisper);
    if ('SOKETI_CLIENT_EVENTS' in env) {
      expect(await listener.client.next()).toEqual(whisper);
    } else {
      expect(await sender.client.next()).toMatchObject({ event: 'pusher:error', data: { code: 4301 } });
      await soketi.publisher.trigger('private-a', 'next', {});
      expect((await listener.client.next()).event).toBe('next');
    }
  }
});

test('a member who closes with the code of the server itself is gone all the same', async () => {
  const soketi = await startTestSoketi();
  const watcher = await connectRaw(soketi.socketUrl);
  const guest = await connectRaw(soketi.socketUrl);
  for (const [{ client, socketId }, user_id] of [
    [watcher, 'watcher'],
    [guest, 'guest'],
  ] as const) {
    const signed = soketi.publisher.authorizeChannel(socketId, 'presence-a', { user_id });
    await client.subscribe('presence-a', signed);
  }
  guest.client.socket.close(4200);
  const left = await watcher.client.nextNamed('pusher_internal:member_removed');
  expect(left.data).toBe('{"user_id":"guest"}');
});

test('a member whose device went silent is gone within 20 s, while one that only listens stays', {
  timeout: 60_000,
}, async () => {
  const soketi = await startTestSoketi();
  const [watcher, asleep] = [await connectRaw(soketi.socketUrl), await connectRaw(soketi.socketUrl)];
  for (const [{ client, socketId }, user_id] of [
    [watcher, 'watcher'],
    [asleep, 'asleep'],
  ] as const) {
    const signed = soketi.publisher.authorizeChannel(socketId, 'presence-a', { user_id });
    await client.subscribe('presence-a', signed);
  }
  const silentSince = performance.now();
  // Its side of the connection stays open, as that of a device that lost its radio.
  asleep.client.socket.pause();
  const left = await watcher.client.nextNamed('pusher_internal:member_removed');
  expect(left.data).toBe('{"user_id":"asleep"}');
  expect(performance.now() - silentSince).toBeLessThan(20_000);
  expect(watcher.client.socket.readyState).toBe(WebSocket.OPEN);
});

test('no UDP socket is opened', async () => {
  await startTestSoketi();
  // As stock.test.ts sees it there.
  expect(process.getActiveResourcesInfo()).not.toContain('UDPWrap');
});
