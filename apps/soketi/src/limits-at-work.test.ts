import { connect } from 'node:net';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { connectRaw } from './testing/raw-client.ts';
import { startTestSoketi, type TestSoketi } from './testing/test-soketi.ts';

/** Tries to connect as our proxy on this machine does for a client at this address. */
const knock = (
  soketi: TestSoketi,
  address: string,
  more: Readonly<Record<string, string>> = {},
): Promise<number | WebSocket> => {
  const socket = new WebSocket(soketi.socketUrl, { headers: { 'x-forwarded-for': address, ...more } });
  return new Promise((resolve) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
  });
};

test('an address has a limit, the others do not notice, and who leaves makes room', async () => {
  const soketi = await startTestSoketi({ SOKETI_MAX_CONNECTIONS_PER_ADDRESS: '2' });
  const first = await knock(soketi, '1.1.1.1');
  expect(first).toBeInstanceOf(WebSocket);
  expect(await knock(soketi, '1.1.1.1')).toBeInstanceOf(WebSocket);
  expect(await knock(soketi, '1.1.1.1')).toBe(429);
  expect(await knock(soketi, '6.6.6.6, 1.1.1.1')).toBe(429);
  expect(await knock(soketi, '2.2.2.2')).toBeInstanceOf(WebSocket);
  if (first instanceof WebSocket) first.close();
  await expect.poll(() => knock(soketi, '1.1.1.1')).toBeInstanceOf(WebSocket);
  expect(await soketi.metric('soketi_connections_refused_total', 'reason="address"')).toBeGreaterThan(1);
});

test('a server that knows its names is reached by no other', async () => {
  const soketi = await startTestSoketi({
    SCORELINE_ORIGIN: 'https://scores.example',
    SCORELINE_SOCKET_HOST: 'live.scores.example',
  });
  const knockAt = (host: string, forwardedHost?: string) => {
    const headers = { host, ...(forwardedHost === undefined ? {} : { 'x-forwarded-host': forwardedHost }) };
    return knock(soketi, '1.1.1.1', headers);
  };
  expect(await knockAt('evil.example')).toBe(421);
  expect(await knockAt('127.0.0.1')).toBe(421);
  expect(await knockAt('soketi:6001', 'evil.example')).toBe(421);
  expect(await knockAt('scores.example:8443')).toBeInstanceOf(WebSocket);
  expect(await knockAt('live.scores.example')).toBeInstanceOf(WebSocket);
  expect(await knockAt('soketi:6001', 'Scores.example')).toBeInstanceOf(WebSocket);
  expect(await soketi.metric('soketi_connections_refused_total', 'reason="host"')).toBe(3);
});

test('all together have a limit', async () => {
  const soketi = await startTestSoketi({ SOKETI_MAX_CONNECTIONS: '2' });
  await connectRaw(soketi.socketUrl);
  expect(await knock(soketi, '1.1.1.1')).toBeInstanceOf(WebSocket);
  expect(await knock(soketi, '2.2.2.2')).toBe(503);
  expect(await soketi.metric('soketi_connections_refused_total', 'reason="total"')).toBe(1);
});

test('a connection may have so many channels, and leaving one makes room', async () => {
  const soketi = await startTestSoketi({ SOKETI_MAX_CHANNELS_PER_CONNECTION: '2' });
  const { client } = await connectRaw(soketi.socketUrl);
  await client.subscribe('match.1');
  await client.subscribe('match.2');
  client.send({ event: 'pusher:subscribe', data: { channel: 'match.3' } });
  expect(await client.next()).toMatchObject({
    event: 'pusher:subscription_error',
    channel: 'match.3',
    data: { type: 'LimitReached', status: 4100 },
  });
  client.send({ event: 'pusher:unsubscribe', data: { channel: 'match.1' } });
  await client.subscribe('match.3');
  expect(await soketi.metric('soketi_frames_refused_total', 'reason="too many channels"')).toBe(1);
});

test('who sends too many frames is told and closed with a code that makes it wait', async () => {
  const soketi = await startTestSoketi({
    SOKETI_MAX_FRAMES_PER_SECOND: '1',
    SOKETI_MAX_CHANNELS_PER_CONNECTION: '10',
  });
  const { client: bystander } = await connectRaw(soketi.socketUrl);
  await bystander.subscribe('match.1');
  const { client } = await connectRaw(soketi.socketUrl);
  for (let count = 0; count < 100; count += 1) client.send({ event: 'pusher:ping' });
  expect(await client.nextNamed('pusher:error')).toMatchObject({ data: { code: 4100 } });
  expect(await client.closed).toBe(4100);
  await soketi.publisher.trigger('match.1', 'match.updated', '1');
  expect(await bystander.next()).toMatchObject({ data: '1' });
  expect(await soketi.metric('soketi_connections_closed_total', 'reason="too many frames"')).toBe(1);
});

test('a reader that stops reading is closed, though it goes on asking, and is told nothing wrong', async () => {
  const soketi = await startTestSoketi({ SOKETI_SLOW_READER_MS: '400' });
  const { client } = await connectRaw(soketi.socketUrl);
  await client.subscribe('match.1');
  const { client: bystander } = await connectRaw(soketi.socketUrl);
  await bystander.subscribe('match.1');
  client.socket.pause();
  const chatter = setInterval(() => client.send({ event: 'pusher:ping' }), 20);
  const isClosed = () => soketi.metric('soketi_connections_closed_total', 'reason="slow reader"');
  const data = 'x'.repeat(90 * 1024);
  let published = 0;
  while ((await isClosed()) === 0) {
    published += 1;
    await soketi.publisher.trigger('match.1', 'match.updated', `${published} ${data}`);
    expect(await bystander.next()).toMatchObject({ data: expect.stringMatching(`^${published} `) });
  }
  clearInterval(chatter);
  // What it reads until the end of the connection is without a gap: nothing was skipped.
  client.socket.resume();
  await client.closed;
  const read = client.waiting.flatMap(({ data }) =>
    typeof data === 'string' ? Number.parseInt(data, 10) : [],
  );
  expect(read).toEqual(read.map((_, index) => index + 1));
  expect(read.length).toBeLessThan(published);
});

test('metrics: who is connected, and why those who left did', async () => {
  const soketi = await startTestSoketi();
  const { client } = await connectRaw(soketi.socketUrl);
  const { client: lost } = await connectRaw(soketi.socketUrl);
  const { client: big } = await connectRaw(soketi.socketUrl);
  expect(await soketi.metric('soketi_connected')).toBe(3);
  client.send('nonsense');
  await client.nextNamed('pusher:error');
  expect(await soketi.metric('soketi_frames_refused_total', 'reason="malformed"')).toBe(1);
  client.socket.close(1000);
  lost.socket.terminate();
  big.send('x'.repeat(20_000));
  await expect.poll(() => soketi.metric('soketi_connected')).toBe(0);
  const why = ['client', 'lost', 'message too big'];
  const closed = why.map((reason) => soketi.metric('soketi_connections_closed_total', `reason="${reason}"`));
  expect(await Promise.all(closed)).toEqual([1, 1, 1]);
});

test('a connection that never becomes a WebSocket does not count', async () => {
  const soketi = await startTestSoketi({ SOKETI_MAX_CONNECTIONS: '1' });
  const idle = connect(soketi.port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  await connectRaw(soketi.socketUrl);
  idle.destroy();
});
