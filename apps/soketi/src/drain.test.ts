import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startCountingProxy } from './testing/counting-proxy.ts';
import { connectPusher, nextEvent } from './testing/pusher-client.ts';
import { connectRaw } from './testing/raw-client.ts';
import { startTestSoketi } from './testing/test-soketi.ts';

const succeeded = 'pusher:subscription_succeeded';

test('clients are closed with a code that makes them wait, and the port is closed', async () => {
  const soketi = await startTestSoketi();
  const { client } = await connectRaw(soketi.socketUrl);
  await soketi.stop();
  expect(await client.closed).toBe(4100);
  await expect(fetch(`${soketi.url}/`)).rejects.toThrow();
});

test('/ready turns red first, while / and the clients are still there', async () => {
  const soketi = await startTestSoketi({ SOKETI_SHUTDOWN_GRACE_MS: '8000' });
  const { client } = await connectRaw(soketi.socketUrl);
  await client.subscribe('match.1');
  const stopped = soketi.stop();
  for (const url of [soketi.url, soketi.metricsUrl]) {
    const ready = await fetch(`${url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { error: 'The server is shutting down.', code: 503 },
    ]);
    expect((await fetch(`${url}/`)).status).toBe(200);
  }
  // Who comes now, because nobody told it yet, is served, and so are the others.
  const { client: late } = await connectRaw(soketi.socketUrl);
  await late.subscribe('match.1');
  await soketi.publisher.trigger('match.1', 'match.updated', '1');
  expect(await Promise.all([client.next(), late.next()])).toMatchObject([{ data: '1' }, { data: '1' }]);
  expect(await Promise.all([client.closed, late.closed])).toEqual([4100, 4100]);
  await stopped;
});

test('with nobody there it does not wait', async () => {
  const soketi = await startTestSoketi({ SOKETI_SHUTDOWN_GRACE_MS: '600000' });
  await soketi.stop();
});

test('the closes are spread over the grace period', async () => {
  const soketi = await startTestSoketi({ SOKETI_SHUTDOWN_GRACE_MS: '1000' });
  const connections = await Promise.all(Array.from({ length: 50 }, () => connectRaw(soketi.socketUrl)));
  const closedAt = connections.map(({ client }) => client.closed.then(() => performance.now()));
  await soketi.stop();
  const times = await Promise.all(closedAt);
  const first = Math.min(...times);
  expect(Math.max(...times) - first).toBeGreaterThan(400);
  // In any tenth of a second it is a handful, not everybody.
  for (const time of times) {
    const together = times.filter((other) => other >= time && other < time + 100);
    expect(together.length).toBeLessThan(25);
  }
});

test('pusher-js, sent away, is subscribed again at the successor on the same port after one attempt', async () => {
  const soketi = await startTestSoketi({ SOKETI_SHUTDOWN_GRACE_MS: '800' });
  const { port, attempts } = await startCountingProxy(soketi.port);
  const clients = Array.from({ length: 10 }, (_, n) =>
    connectPusher({ ...soketi, port }, { id: `fan-${n}`, name: '' }),
  );
  const channels = clients.map((client) => client.subscribe('match.1'));
  await Promise.all(channels.map((channel) => nextEvent(channel, succeeded)));
  expect(attempts()).toBe(clients.length);

  const stopped = soketi.stop();
  const isSuccessorUp = () => startTestSoketi({ SOKETI_PORT: String(soketi.port) }).catch(() => undefined);
  const again = Promise.all(channels.map((channel) => nextEvent(channel, succeeded)));
  const successor = await expect
    .poll(isSuccessorUp, { interval: 20 })
    .toBeDefined()
    .then(() => performance.now());
  await again;
  expect(performance.now() - successor).toBeLessThan(5_000);
  expect(attempts()).toBe(2 * clients.length);
  const updates = channels.map((channel) => nextEvent(channel, 'match.updated'));
  await soketi.publisher.trigger('match.1', 'match.updated', { revision: 2 });
  expect(await Promise.all(updates)).toEqual(clients.map(() => ({ revision: 2 })));
  await stopped;
});

test('pusher-js, sent away and with nobody there, does not hammer', async () => {
  const soketi = await startTestSoketi();
  const client = connectPusher(soketi, { id: 'ada', name: 'Ada' });
  await nextEvent(client.connection, 'connected');
  await soketi.stop();
  let attempts = 0;
  const deaf = createServer((socket) => {
    attempts += 1;
    socket.destroy();
  });
  deaf.listen(soketi.port, '127.0.0.1');
  onTestFinished(() => void deaf.close());
  const start = performance.now();
  // Stock: 525 a second.
  await expect.poll(() => performance.now() - start, { timeout: 5_000 }).toBeGreaterThan(3_000);
  expect(attempts).toBe(1);
});
