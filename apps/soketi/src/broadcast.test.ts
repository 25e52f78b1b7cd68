import { expect, onTestFinished, test, vi } from 'vitest';
import { SocketNamespace } from './socket-namespace.ts';
import { connectRaw } from './testing/raw-client.ts';
import { startTestSoketi, type TestSoketi } from './testing/test-soketi.ts';

const subscribed = async (soketi: TestSoketi, count: number) => {
  const connections = await Promise.all(Array.from({ length: count }, () => connectRaw(soketi.socketUrl)));
  await Promise.all(connections.map(({ client }) => client.subscribe('match.1')));
  return connections;
};

/** How often a message is turned into text, and how often it is framed, while it is published once. */
const workPerPublish = async (recipients: number): Promise<Record<string, number>> => {
  const soketi = await startTestSoketi();
  const connections = await subscribed(soketi, recipients);
  await soketi.publisher.trigger('match.1', 'match.updated', 'the first, so that what is made once is made');
  await Promise.all(connections.map(({ client }) => client.next()));
  const spies = { stringify: vi.spyOn(JSON, 'stringify'), frame: vi.spyOn(Buffer, 'allocUnsafe') };
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const isAbout = (value: unknown) => JSON.stringify(value)?.includes('a payload') === true;
  const data = `a payload ${'x'.repeat(5_000)}`;
  await soketi.publisher.trigger('match.1', 'match.updated', data);
  await Promise.all(connections.map(({ client }) => client.next()));
  const stringified = [...spies.stringify.mock.calls];
  const framed = spies.frame.mock.calls.filter(([size]) => size > 5_000 && size < 6_000).length;
  vi.restoreAllMocks();
  return { stringified: stringified.filter(([value]) => isAbout(value)).length, framed };
};

test('one more recipient costs no more text and no more frames', async () => {
  expect(await workPerPublish(20)).toEqual(await workPerPublish(2));
});

test('one more subscriber costs no look at those who are there', async () => {
  const listed = vi.spyOn(SocketNamespace.prototype, 'getChannelSockets');
  onTestFinished(() => listed.mockRestore());
  await subscribed(await startTestSoketi(), 5);
  expect(listed).not.toHaveBeenCalled();
});

test('whoever published through a socket is left out, by its id', async () => {
  const soketi = await startTestSoketi();
  const [first, second] = await subscribed(soketi, 2);
  if (first === undefined || second === undefined) throw new Error('There are two.');
  await soketi.publisher.trigger('match.1', 'note', 'one', { socket_id: first.socketId });
  await soketi.publisher.trigger('match.1', 'note', 'two');
  expect(await first.client.next()).toMatchObject({ data: 'two' });
  expect(await second.client.next()).toMatchObject({ data: 'one' });
  expect(await second.client.next()).toMatchObject({ data: 'two' });
});

test('what is published is counted in messages and bytes for every recipient', async () => {
  const soketi = await startTestSoketi();
  const connections = await subscribed(soketi, 3);
  const before = await soketi.metric('soketi_ws_messages_sent_total');
  await soketi.publisher.trigger('match.1', 'note', 'one');
  await Promise.all(connections.map(({ client }) => client.next()));
  expect(await soketi.metric('soketi_ws_messages_sent_total')).toBe(before + 3);
});
