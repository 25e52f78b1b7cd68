import { expect, test } from 'vitest';
import { connectRaw } from './testing/raw-client.ts';
import { startTestSoketi, type TestSoketi } from './testing/test-soketi.ts';

/** Another page, whose score must go on changing whatever else arrives at the server. */
const watchMatch = async (soketi: TestSoketi) => {
  const { client } = await connectRaw(soketi.socketUrl);
  await client.subscribe('match.1');
  let revision = 0;
  return {
    async expectNextUpdate() {
      revision += 1;
      await soketi.publisher.trigger('match.1', 'match.updated', { revision });
      expect(await client.next()).toMatchObject({ data: JSON.stringify({ revision }) });
    },
  };
};

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** Each of these ends stock Soketi, or takes memory from everybody, or is simply wrong. */
const killers: [string, string | Buffer, 'error' | 'closed'][] = [
  ['subscribe with empty data', '{"event":"pusher:subscribe","data":{}}', 'error'],
  ['subscribe without data', '{"event":"pusher:subscribe"}', 'error'],
  ['subscribe to a number', '{"event":"pusher:subscribe","data":{"channel":7}}', 'error'],
  ['subscribe to a deep array', `{"event":"pusher:subscribe","data":{"channel":${deep(7_000)}}}`, 'error'],
  [
    'subscribe to a deeper array',
    `{"event":"pusher:subscribe","data":{"channel":${deep(50_000)}}}`,
    'closed',
  ],
  ['unsubscribe without data', '{"event":"pusher:unsubscribe"}', 'error'],
  ['sign in without data', '{"event":"pusher:signin"}', 'error'],
  ['17 KB', JSON.stringify({ event: 'pusher:ping', data: 'x'.repeat(17 * 1024) }), 'closed'],
  ['10 MB', 'x'.repeat(10 * 1024 * 1024), 'closed'],
  ['not JSON', '{"event":', 'error'],
  ['empty', '', 'error'],
  ['JSON null', 'null', 'error'],
  ['not UTF-8', Buffer.from([0x7b, 0xc3, 0x28, 0x7d]), 'closed'],
];

for (const SOKETI_REQUIRE_SIGN_IN of ['0', '1']) {
  test(`one bad frame after another, sign-in required ${SOKETI_REQUIRE_SIGN_IN}: nobody else notices`, async () => {
    const soketi = await startTestSoketi({ SOKETI_REQUIRE_SIGN_IN });
    const watched = await watchMatch(soketi);
    for (const [what, frame, outcome] of killers) {
      const { client } = await connectRaw(soketi.socketUrl);
      client.socket.send(frame, { binary: false });
      if (outcome === 'closed') {
        expect(await client.closed, what).toBeGreaterThanOrEqual(1006);
      } else {
        expect(await client.next(), what).toMatchObject({ event: 'pusher:error', data: { code: 4300 } });
        client.send({ event: 'pusher:ping' });
        expect((await client.next()).event, what).toBe('pusher:pong');
      }
      await watched.expectNextUpdate();
    }
    expect(soketi.logged).toEqual([]);
  });
}

test('binary is an error, and 5,000 bad frames are 5,000 errors', async () => {
  const soketi = await startTestSoketi({ SOKETI_MAX_FRAMES_PER_SECOND: '0' });
  const watched = await watchMatch(soketi);
  const { client } = await connectRaw(soketi.socketUrl);
  client.socket.send(Buffer.from('{"event":"pusher:ping"}'), { binary: true });
  for (let count = 1; count < 5_000; count += 1) client.send('nonsense');
  for (let count = 0; count < 5_000; count += 1) {
    expect((await client.next()).event).toBe('pusher:error');
  }
  await watched.expectNextUpdate();
});

test('who asks and never reads is dropped; the others go on', async () => {
  const soketi = await startTestSoketi();
  const watched = await watchMatch(soketi);
  const { client: slow } = await connectRaw(soketi.socketUrl);
  await slow.subscribe('firehose');
  slow.socket.pause();
  const data = 'x'.repeat(90 * 1024);
  const isSubscribed = async () => {
    const answer = await soketi.publisher.get({ path: '/channels/firehose' });
    return (await answer.json()).occupied;
  };
  for (let count = 0; count < 500 && (await isSubscribed()); count += 1) {
    await soketi.publisher.trigger('firehose', 'water', data);
  }
  expect(await isSubscribed()).toBe(false);
  await watched.expectNextUpdate();
});
