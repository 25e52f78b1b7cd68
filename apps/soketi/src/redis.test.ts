import { expect, test } from 'vitest';
import { connectRaw } from './testing/raw-client.ts';
import { startRedisProxy, startTestRedis, type TestRedis } from './testing/test-redis.ts';
import { startTestSoketi, type TestSoketi } from './testing/test-soketi.ts';

const POLL = { timeout: 15_000, interval: 50 };

const node = async (redis: Pick<TestRedis, 'url'>): Promise<TestSoketi> => {
  const soketi = await startTestSoketi({ SOKETI_ADAPTER_DRIVER: 'redis', SOKETI_REDIS_URL: redis.url });
  await expectReady(soketi, 200);
  return soketi;
};

const expectReady = async (soketi: TestSoketi, status: number): Promise<void> => {
  await expect.poll(async () => (await fetch(`${soketi.url}/ready`)).status, POLL).toBe(status);
};

const subscriber = async (soketi: TestSoketi) => {
  const { client } = await connectRaw(soketi.socketUrl);
  await client.subscribe('match.1');
  return client;
};

test('two nodes act as one', async () => {
  const redis = await startTestRedis();
  const [first, second] = [await node(redis), await node(redis)];
  const here = await connectRaw(first.socketUrl);
  const there = await connectRaw(second.socketUrl);
  await here.client.subscribe('match.1');
  await there.client.subscribe('match.1');
  for (let revision = 1; revision <= 20; revision += 1) {
    await first.publisher.trigger('match.1', 'match.updated', { revision });
    for (const { client } of [here, there]) {
      expect(await client.next()).toMatchObject({ data: JSON.stringify({ revision }) });
    }
  }
  // Left out by its id, though the publisher spoke to the other node.
  await first.publisher.trigger('match.1', 'note', 'not for there', { socket_id: there.socketId });
  await first.publisher.trigger('match.1', 'note', 'for all');
  expect(await there.client.next()).toMatchObject({ data: 'for all' });
  await here.client.nextNamed('note');
  await here.client.nextNamed('note');

  const sign = (id: string, user_id: string) =>
    first.publisher.authorizeChannel(id, 'presence-a', { user_id });
  await here.client.subscribe('presence-a', sign(here.socketId, 'ada'));
  const joined = await there.client.subscribe('presence-a', sign(there.socketId, 'ben'));
  expect(JSON.parse(String(joined.data))).toMatchObject({ presence: { count: 2 } });
  expect(await here.client.next()).toMatchObject({ event: 'pusher_internal:member_added' });
  there.client.socket.terminate();
  expect(await here.client.next()).toMatchObject({ event: 'pusher_internal:member_removed' });
});

test('what is cached on one node is given out by the other', async () => {
  const redis = await startTestRedis();
  const [first, second] = [await node(redis), await node(redis)];
  await first.publisher.trigger('cache-table', 'changed', { leader: 'Ajax' });
  const { client } = await connectRaw(second.socketUrl);
  await client.subscribe('cache-table');
  expect(await client.next()).toMatchObject({ event: 'changed', data: '{"leader":"Ajax"}' });
});

for (const [what, leave, comeBack] of [
  ['killed', (redis: TestRedis) => redis.kill(), (redis: TestRedis) => redis.restart()],
  ['frozen', (redis: TestRedis) => redis.freeze(), (redis: TestRedis) => redis.thaw()],
] as const) {
  test(`Redis ${what} and back: delivery between nodes is lost only while it is away`, async () => {
    const redis = await startTestRedis();
    const nodes = [await node(redis), await node(redis)] as const;
    const [first, second] = nodes;
    const [here, there] = [await subscriber(first), await subscriber(second)];
    await leave(redis);
    await Promise.all(nodes.map((each) => expectReady(each, 503)));
    expect((await fetch(`${first.url}/`)).status).toBe(200);

    // Its own clients are served, the new ones and cache channels too.
    const late = await subscriber(first);
    await first.publisher.trigger(['match.1', 'cache-table'], 'match.updated', 'meanwhile');
    expect(await here.next()).toMatchObject({ data: 'meanwhile' });
    expect(await late.next()).toMatchObject({ data: 'meanwhile' });
    const { client: reader } = await connectRaw(first.socketUrl);
    await reader.subscribe('cache-table');
    expect(await reader.next()).toMatchObject({ event: 'pusher:cache_miss' });

    await comeBack(redis);
    await Promise.all(nodes.map((each) => expectReady(each, 200)));
    await first.publisher.trigger('match.1', 'match.updated', 'again');
    expect(await here.next()).toMatchObject({ data: 'again' });
    expect(await there.next()).toMatchObject({ data: 'again' });
    expect(await first.metric('soketi_redis_lost_total')).toBeGreaterThan(0);
    expect(first.logged.join('')).toContain('Redis is unavailable');
    expect(first.logged.join('')).toContain('Redis is connected');
    expect(first.logged.length).toBeLessThan(10);
  });
}

test('a node starts without Redis and joins it when it comes', async () => {
  const redis = await startTestRedis();
  await redis.kill();
  const soketi = await startTestSoketi({ SOKETI_ADAPTER_DRIVER: 'redis', SOKETI_REDIS_URL: redis.url });
  await expectReady(soketi, 503);
  const client = await subscriber(soketi);
  await soketi.publisher.trigger('match.1', 'match.updated', 'alone');
  expect(await client.next()).toMatchObject({ data: 'alone' });
  await redis.restart();
  await expectReady(soketi, 200);
});

test('a connection to Redis on which nothing comes any more is made anew as soon as that is noticed', async () => {
  const redis = await startTestRedis();
  const way = await startRedisProxy(redis);
  const soketi = await node(way);
  way.deafen();
  await expectReady(soketi, 503);
  const noticed = performance.now();
  await expectReady(soketi, 200);
  // Otherwise it waits for the next attempt, which is 3 s away.
  expect(performance.now() - noticed).toBeLessThan(2_500);
});

test('a node takes nothing before it has joined the others', async () => {
  const redis = await startTestRedis();
  const first = await node(redis);
  const here = await subscriber(first);
  for (const revision of [1, 2, 3]) {
    const successor = await startTestSoketi({ SOKETI_ADAPTER_DRIVER: 'redis', SOKETI_REDIS_URL: redis.url });
    // In the moment in which it listens.
    await successor.publisher.trigger('match.1', 'match.updated', { revision });
    expect(await here.next()).toMatchObject({ data: JSON.stringify({ revision }) });
  }
});
