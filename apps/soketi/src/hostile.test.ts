import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { mutate, randomFrom } from './testing/random.ts';
import { connectRaw } from './testing/raw-client.ts';
import { key, secret, type TestSoketi, testSoketi } from './testing/soketi.ts';

/** Another page, whose score must go on changing whatever else arrives at the server. */
async function watchMatch(soketi: TestSoketi) {
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
}

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
    const soketi = await testSoketi({ SOKETI_REQUIRE_SIGN_IN });
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
  const soketi = await testSoketi({ SOKETI_MAX_FRAMES_PER_SECOND: '0' });
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
  const soketi = await testSoketi();
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

const goodFrames = [
  '{"event":"pusher:ping","data":{}}',
  '{"event":"pusher:subscribe","data":{"channel":"match.1"}}',
  '{"event":"pusher:subscribe","data":{"channel":"cache-a","auth":""}}',
  '{"event":"pusher:subscribe","data":{"channel":"private-a","auth":"scoreline:00ff"}}',
  `{"event":"pusher:subscribe","data":{"channel":"presence-a","auth":"scoreline:00","channel_data":"{\\"user_id\\":1}"}}`,
  '{"event":"pusher:unsubscribe","data":{"channel":"match.1"}}',
  '{"event":"pusher:signin","data":{"auth":"scoreline:00ff","user_data":"{\\"id\\":\\"ada\\"}"}}',
  '{"event":"client-typing","channel":"private-a","data":{"by":"ada"}}',
];

test('2,000 mutated frames leave the server serving', async () => {
  const soketi = await testSoketi({ SOKETI_CLIENT_EVENTS: '1' });
  const watched = await watchMatch(soketi);
  const random = randomFrom(1);
  for (let batch = 0; batch < 40; batch += 1) {
    const { client } = await connectRaw(soketi.socketUrl);
    for (let count = 0; count < 50; count += 1) {
      const frame = mutate(goodFrames[Math.floor(random() * goodFrames.length)] ?? '', random);
      client.socket.send(Buffer.from(frame, random() < 0.1 ? 'latin1' : 'utf8'), { binary: random() < 0.05 });
    }
    client.send({ event: 'pusher:ping' });
    await Promise.race([client.closed, client.nextNamed('pusher:pong')]);
    client.socket.terminate();
    await watched.expectNextUpdate();
  }
  expect(soketi.logged).toEqual([]);
});

const handshake = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
].join('\r\n');

test('200 connections of WebSocket frames that are random bytes leave the server serving', async () => {
  const soketi = await testSoketi();
  const watched = await watchMatch(soketi);
  const random = randomFrom(2);
  for (let count = 0; count < 200; count += 1) {
    const socket = connectTcp(soketi.port);
    socket.write(`GET /app/${key} HTTP/1.1\r\nHost: x\r\n${handshake}\r\n\r\n`);
    let answer = '';
    while (!answer.includes('connection_established')) answer += String((await once(socket, 'data'))[0]);
    await endWith(socket, Buffer.from(Array.from({ length: 64 }, () => Math.floor(random() * 256))));
  }
  await watched.expectNextUpdate();
  expect(soketi.logged).toEqual([]);
});

function connectTcp(port: number): Socket {
  return connect(port, '127.0.0.1').on('error', () => {});
}

/** Sends these bytes as the last, and waits until the server has closed too. */
function endWith(socket: Socket, bytes: Buffer): Promise<void> {
  socket.resume();
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
    socket.end(bytes);
  });
}

const path = '/apps/scoreline';
const eventBody = '{"name":"match.updated","channels":["match.2"],"data":"{\\"revision\\":1}"}';
const requests: [string, string, string][] = [
  ['POST', `${path}/events`, eventBody],
  ['POST', `${path}/batch_events`, `{"batch":[${eventBody},{"name":"a","channel":"b","data":"c"}]}`],
  ['POST', `${path}/users/ada/terminate_connections`, '{}'],
  ['GET', `${path}/channels`, ''],
  ['GET', `${path}/channels/presence-a/users`, ''],
  ['GET', `${path}/channels/match.1`, ''],
  ['GET', '/app/scoreline', ''],
];

function sign(method: string, route: string, body: string): string {
  const md5 = body === '' ? {} : { body_md5: createHash('md5').update(body).digest('hex') };
  const auth_timestamp = String(Math.floor(Date.now() / 1000));
  const query = new URLSearchParams({ auth_key: key, auth_timestamp, auth_version: '1.0', ...md5 });
  const signature = createHmac('sha256', secret).update(`${method}\n${route}\n${query}`).digest('hex');
  return `${query}&auth_signature=${signature}`;
}

test('500 mutated bodies, signed and unsigned, are all answered, none with a server error', async () => {
  const soketi = await testSoketi();
  const watched = await watchMatch(soketi);
  const random = randomFrom(3);
  const seen = new Set<number>();
  for (let count = 0; count < 500; count += 1) {
    const [method, route, body] = requests[count % requests.length] ?? ['GET', '/', ''];
    const sent = method === 'POST' ? mutate(body, random) : '';
    const isSigned = random() < 0.7;
    const query = isSigned ? sign(method, route, sent) : mutate(sign(method, route, body), random);
    const url = `${soketi.url}${route}?${isSigned ? query : encodeURI(Buffer.from(query).toString())}`;
    const answer = await fetch(url, method === 'POST' ? { method, body: sent } : { method });
    expect(answer.status, `${method} ${url} ${sent}`).toBeLessThan(500);
    seen.add(answer.status);
  }
  expect([...seen].sort()).toEqual([200, 400, 401, 404]);
  await watched.expectNextUpdate();
  expect(soketi.logged).toEqual([]);
});

test('500 requests with something wrong in any byte leave the server serving', async () => {
  const soketi = await testSoketi();
  const watched = await watchMatch(soketi);
  const random = randomFrom(4);
  for (let count = 0; count < 500; count += 1) {
    const [method, route, body] = requests[count % requests.length] ?? ['GET', '/', ''];
    const connection = method === 'GET' ? handshake : 'Connection: close';
    const head = `${method} ${route}?${sign(method, route, body)} HTTP/1.1\r\nHost: x\r\n${connection}`;
    const whole = `${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    await endWith(connectTcp(soketi.port), Buffer.from(mutate(whole, random), 'latin1'));
  }
  await watched.expectNextUpdate();
  expect(soketi.logged).toEqual([]);
});
