import { expect, test } from 'vitest';
import { startCountingProxy } from './testing/counting-proxy.ts';
import { connectPusher, nextEvent } from './testing/pusher-client.ts';
import { connectRaw, createRawClient } from './testing/raw-client.ts';
import { secondsFromNow, signedQuery } from './testing/signed-query.ts';
import { startStockSoketi } from './testing/stock-soketi.ts';
import { startTestRedis } from './testing/test-redis.ts';
import { createPublisher } from './testing/test-soketi.ts';

// What this app mends, seen on Soketi as it is; README.md says which test of ours belongs to which. Should one of these fail, Soketi has become better, and something of ours may go.

const deep = '['.repeat(50_000) + ']'.repeat(50_000);

test.each([
  ['subscribe with empty data', '{"event":"pusher:subscribe","data":{}}'],
  ['subscribe without data', '{"event":"pusher:subscribe"}'],
  ['subscribe to a number', '{"event":"pusher:subscribe","data":{"channel":7}}'],
  ['subscribe to a deep array', `{"event":"pusher:subscribe","data":{"channel":${deep}}}`],
  ['unsubscribe without data', '{"event":"pusher:unsubscribe"}'],
  ['sign in without data', '{"event":"pusher:signin"}'],
])('stock Soketi: one frame of anybody ends it for all, with exit code 0: %s', async (_what, frame) => {
  const stock = await startStockSoketi({ SOKETI_DEFAULT_APP_USER_AUTHENTICATION: 'true' });
  const { client: bystander } = await connectRaw(stock.socketUrl);
  await bystander.subscribe('match.1');
  const { client } = await connectRaw(stock.socketUrl);
  client.send(frame);
  expect(await stock.exited).toEqual([0, null]);
  await bystander.closed;
});

test('stock Soketi: a frame of 10 MB is taken', async () => {
  const stock = await startStockSoketi();
  const { client } = await connectRaw(stock.socketUrl);
  client.send({ event: 'pusher:ping', data: 'x'.repeat(10 * 1024 * 1024) });
  expect((await client.next()).event).toBe('pusher:pong');
});

test('stock Soketi: what a slow reader does not take is left out, and nobody tells it', async () => {
  const stock = await startStockSoketi();
  const { client } = await connectRaw(stock.socketUrl);
  await client.subscribe('match.1');
  client.socket.pause();
  const data = 'x'.repeat(90 * 1024);
  const published = 200;
  for (let count = 1; count <= published; count += 1) {
    await stock.publisher.trigger('match.1', 'match.updated', `${count} ${data}`);
  }
  client.socket.resume();
  await expect
    .poll(async () => {
      // Until it is far enough behind to be given something again.
      await stock.publisher.trigger('match.1', 'match.updated', 'the last');
      return client.waiting.some((message) => message.data === 'the last');
    })
    .toBe(true);
  expect(client.waiting.length).toBeLessThan(published);
  expect(client.socket.readyState).toBe(client.socket.OPEN);
});

test('stock Soketi: the close code of a shutdown makes pusher-js reconnect at once, again and again', async () => {
  const stock = await startStockSoketi({ SOKETI_SHUTDOWN_GRACE_PERIOD: '2000' });
  const { client } = await connectRaw(stock.socketUrl);
  const { port, attempts } = await startCountingProxy(stock.port);
  const pusher = connectPusher({ ...stock, port }, { id: 'ada', name: 'Ada' });
  await nextEvent(pusher.connection, 'connected');
  stock.end('SIGTERM');
  expect(await client.closed).toBe(4200);
  await stock.exited;
  expect(attempts()).toBeGreaterThan(50);
});

test('stock Soketi: each recipient costs a conversion of the message into text and back', async () => {
  const conversionsFor = async (recipients: number) => {
    const stock = await startStockSoketi();
    const all = await Promise.all(Array.from({ length: recipients }, () => connectRaw(stock.socketUrl)));
    for (const { client } of all) await client.subscribe('match.1');
    await stock.publisher.trigger('match.1', 'match.updated', 'counted');
    for (const { client } of all) await client.next();
    return (await stock.inspect()).conversions;
  };
  expect(await conversionsFor(12)).toBeGreaterThanOrEqual((await conversionsFor(2)) + 10 * 2);
});

test('stock Soketi: publishing is where the fans are, and what was signed long ago is as good as new', async () => {
  const stock = await startStockSoketi();
  const { client } = await connectRaw(stock.socketUrl);
  await client.subscribe('match.1');
  const path = '/apps/scoreline/events';
  const body = '{"name":"match.updated","channel":"match.1","data":"old"}';
  const query = signedQuery('POST', path, body, { auth_timestamp: secondsFromNow(-100_000) });
  expect((await fetch(`${stock.url}${path}?${query}`, { method: 'POST', body })).status).toBe(200);
  expect(await client.next()).toMatchObject({ data: 'old' });
});

test('stock Soketi: one publish while Redis is away, and it seems well, lets nobody in, and ends', async () => {
  const redis = await startTestRedis();
  const stock = await startStockSoketi({
    SOKETI_ADAPTER_DRIVER: 'redis',
    SOKETI_DB_REDIS_PORT: new URL(redis.url).port,
  });
  const { client } = await connectRaw(stock.socketUrl);
  await client.subscribe('match.1');
  await redis.kill();
  await stock.publisher.trigger('match.1', 'match.updated', 'meanwhile').catch(() => {});
  expect(await client.closed).toBe(4200);
  const late = createRawClient(stock.socketUrl);
  expect(await late.next()).toMatchObject({ event: 'pusher:error', data: { code: 4200 } });
  expect((await fetch(`${stock.url}/`)).status).toBe(200);
  await redis.restart();
  expect(await stock.exited).toEqual([0, null]);
});

test('stock Soketi: a UDP socket looks for others of its kind, on one node too', async () => {
  const stock = await startStockSoketi();
  expect((await stock.inspect()).resources).toContain('UDPWrap');
});

test('stock Soketi: with a secret that is all digits it starts, and ends at the first publish', async () => {
  const stock = await startStockSoketi({ SOKETI_DEFAULT_APP_SECRET: '123456' });
  await expect(createPublisher(stock.port, '123456').trigger('a', 'b', 'c')).rejects.toThrow();
  expect(await stock.exited).toEqual([0, null]);
});
