import { expect, onTestFinished, test } from 'vitest';
import { openEcho } from './echo-transport.ts';
import { startPusherServer } from './testing/pusher-server.ts';

/** A client of such a server; what it reports is listed in order. */
const connecting = async (port: number) => {
  const reports: string[] = [];
  const transport = await openEcho(
    {
      socket: { key: 'scoreline', host: '127.0.0.1', port, tls: false },
      api: '',
      fetch: () => Promise.reject(new Error('not asked for')),
    },
    {
      opened: () => reports.push('opened'),
      lost: () => reports.push('lost'),
      subscribed: (channel) => reports.push(`subscribed ${channel}`),
      refused: (channel, status) => reports.push(`refused ${channel} ${status}`),
      message: (channel, event, data) => reports.push(`${channel} ${event} ${JSON.stringify(data)}`),
      members() {},
    },
  );
  onTestFinished(() => transport.disconnect());
  const report = (...expected: string[]) => expect.poll(() => reports, { timeout: 15_000 }).toEqual(expected);
  return { transport, reports, report };
};

test('it connects when told to, and subscribes to what was joined before and is joined after', async () => {
  const server = await startPusherServer();
  const { transport, report } = await connecting(server.port);
  transport.join('match.1', ['match.updated']);
  expect(server.connections).toBe(0);
  transport.connect();
  await report('opened', 'subscribed match.1');
  transport.join('match.2', ['match.updated']);
  await report('opened', 'subscribed match.1', 'subscribed match.2');
  server.broadcast('match.updated', 'match.2', { revision: 3 });
  server.broadcast('something.else', 'match.2', {});
  await report('opened', 'subscribed match.1', 'subscribed match.2', 'match.2 match.updated {"revision":3}');
});

test.each([1000, 1006, 1011, 4000, 4001, 4009, 4100, 4200, 4201, 4300])(
  'close code %i is one loss, told at once; it does not come back by itself and does when told to',
  async (code) => {
    const server = await startPusherServer();
    const { transport, report, reports } = await connecting(server.port);
    transport.join('match.1', []);
    transport.connect();
    await report('opened', 'subscribed match.1');
    const [socket] = server.sockets;
    if (code === 1006) socket?.terminate();
    else socket?.close(code);
    await report('opened', 'subscribed match.1', 'lost');
    expect(server.connections).toBe(1);
    transport.connect();
    await report('opened', 'subscribed match.1', 'lost', 'opened', 'subscribed match.1');
    expect(server.connections).toBe(2);
    expect(server.requested).toEqual(['match.1', 'match.1']);
    expect(reports.filter((line) => line === 'lost')).toHaveLength(1);
  },
);

test('an attempt that is refused is told at once, again and again', async () => {
  const server = await startPusherServer();
  const { transport, report } = await connecting(1);
  transport.connect();
  await report('lost');
  transport.connect();
  await report('lost', 'lost');
  expect(server.connections).toBe(0);
});

test('a server that refuses the key says so in a message; it is one loss', async () => {
  const server = await startPusherServer();
  server.greets = false;
  const { transport, report } = await connecting(server.port);
  transport.connect();
  await expect.poll(() => server.sockets.length).toBe(1);
  const [socket] = server.sockets;
  socket?.send(JSON.stringify({ event: 'pusher:error', data: { code: 4001, message: 'no such app' } }));
  await report('lost');
});

test('a connection on which nothing comes back any more is lost well within 15 s', {
  timeout: 20_000,
}, async () => {
  const server = await startPusherServer();
  server.answersPings = false;
  const { transport, report } = await connecting(server.port);
  const from = performance.now();
  transport.connect();
  await report('opened', 'lost');
  expect(performance.now() - from).toBeLessThan(14_500);
});

test('told to disconnect it reports nothing, and its socket is closed', async () => {
  const server = await startPusherServer();
  const { transport, report, reports } = await connecting(server.port);
  transport.connect();
  await report('opened');
  transport.disconnect();
  await expect.poll(() => server.sockets.length).toBe(0);
  expect(reports).toEqual(['opened']);
});

test('an attempt that is given up can be followed by another', async () => {
  const server = await startPusherServer();
  server.greets = false;
  const { transport, report } = await connecting(server.port);
  transport.connect();
  await expect.poll(() => server.sockets.length).toBe(1);
  transport.disconnect();
  server.greets = true;
  transport.connect();
  await report('opened');
});

test('left while its subscription is pending and joined again, a channel is asked for anew and tells everything once', async () => {
  const server = await startPusherServer();
  server.confirms = false;
  const { transport, report } = await connecting(server.port);
  transport.join('match.1', ['match.updated']);
  transport.connect();
  await expect.poll(() => server.requested).toEqual(['match.1']);
  transport.leave('match.1');
  transport.join('match.1', ['match.updated']);
  await expect.poll(() => server.requested).toEqual(['match.1', '-match.1', 'match.1']);
  server.broadcast('pusher_internal:subscription_succeeded', 'match.1', {});
  server.broadcast('match.updated', 'match.1', { revision: 1 });
  await report('opened', 'subscribed match.1', 'match.1 match.updated {"revision":1}');
});

test('two clients in one process are told of their own sockets only', async () => {
  const [first, second] = [await startPusherServer(), await startPusherServer()];
  const [one, two] = [await connecting(first.port), await connecting(second.port)];
  one.transport.connect();
  two.transport.connect();
  await one.report('opened');
  await two.report('opened');
  first.sockets[0]?.close(4200);
  await one.report('opened', 'lost');
  expect(two.reports).toEqual(['opened']);
  one.transport.connect();
  await one.report('opened', 'lost', 'opened');
  second.sockets[0]?.close(4001);
  await two.report('opened', 'lost');
  expect(one.reports).toEqual(['opened', 'lost', 'opened']);
});

test('a subscription that the server refuses is told with its status', async () => {
  const server = await startPusherServer();
  server.confirms = false;
  const { transport, report } = await connecting(server.port);
  transport.join('match.1', []);
  transport.connect();
  await expect.poll(() => server.requested).toEqual(['match.1']);
  server.broadcast('pusher:subscription_error', 'match.1', { type: 'LimitReached', status: 4100 });
  await report('opened', 'refused match.1 4100');
});
