import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Board } from '@scoreline/protocol';
import { expect, onTestFinished, test } from 'vitest';
import { boardStore } from './board-store.ts';
import type { Connection } from './connection.ts';
import { joinConsole, type Scorer } from './console-presence.ts';
import { openEcho } from './echo-transport.ts';
import { createLive } from './live.ts';
import { matchStore } from './match-store.ts';
import { boardOf, goal, heartbeatOf, kickOff, serveMatch } from './testing/served-match.ts';
import { createSoketiProcess, KEY, type SoketiProcess } from './testing/soketi-process.ts';
import { startTestApi } from './testing/test-api.ts';
import { waitFor } from './testing/wait-for.ts';
import type { OpenTransport } from './transport.ts';

const is =
  (state: Connection['state']) =>
  (connection: Connection): boolean =>
    connection.state === state;

/** The API's side of one match, and pages that follow it over the given port. */
const matchDay = async (port: number, publisher?: SoketiProcess['publisher']) => {
  const match = serveMatch('m1', Date.now);
  const api = await startTestApi([match]);
  const page = (openTransport?: OpenTransport) => {
    const live = createLive({
      socket: { key: KEY, host: '127.0.0.1', port, tls: false },
      api: api.origin,
      ...(openTransport === undefined ? {} : { openTransport }),
    });
    onTestFinished(() => live.stop());
    return live;
  };
  const follow = (live = page()) => {
    const store = matchStore(live, match.snapshot());
    onTestFinished(store.start());
    return { live, store };
  };
  const happens = async (command: Parameters<typeof match.accept>[0]) => {
    const { message, onBoard } = match.accept(command);
    await publisher?.triggerBatch([
      { channel: 'match.m1', name: 'match.updated', data: message },
      { channel: 'competition.c1', name: 'board.updated', data: onBoard },
    ]);
  };
  return { match, api, page, follow, happens };
};

const withSoketi = async () => {
  const soketi = await createSoketiProcess();
  await soketi.start();
  return { soketi, ...(await matchDay(soketi.port, soketi.publisher)) };
};

test('it subscribes first, reads the snapshot then, and shows what is broadcast', {
  timeout: 20_000,
}, async () => {
  const { api, page, follow, happens } = await withSoketi();
  const order: string[] = [];
  const requests = api.requests;
  const watched: OpenTransport = (settings, events) =>
    openEcho(settings, {
      ...events,
      subscribed(channel) {
        order.push(`${channel} after ${requests.length} requests`);
        events.subscribed(channel);
      },
    });
  const { live, store } = follow(page(watched));
  await waitFor(live.connection, is('live'));
  expect(order).toEqual(['match.m1 after 0 requests', 'competition.c1 after 0 requests']);
  expect(requests).toContain('/v1/matches/m1');
  const before = requests.length;
  await happens(kickOff);
  await happens(goal('home'));
  const shown = await waitFor(store, ({ revision }) => revision === 2);
  expect(shown.summary.score).toEqual({ home: 1, away: 0 });
  expect(requests).toHaveLength(before);
});

test('a board follows the same broadcasts', { timeout: 20_000 }, async () => {
  const { match, page, happens } = await withSoketi();
  const live = page();
  const store = boardStore(live, boardOf([match], Date.now));
  onTestFinished(store.start());
  await waitFor(live.connection, is('live'));
  await happens(kickOff);
  await happens(goal('home'));
  const scoreOf = (board: Board) => board.competitions[0]?.matches[0]?.summary.score;
  await waitFor(store, (board) => scoreOf(board)?.home === 1);
});

test('a lost message is healed by the heartbeat', { timeout: 20_000 }, async () => {
  const { soketi, match, follow } = await withSoketi();
  const { live, store } = follow();
  await waitFor(live.connection, is('live'));
  match.accept(kickOff);
  match.accept(goal('away'));
  await soketi.publisher.trigger('competition.c1', 'board.heartbeat', heartbeatOf([match], Date.now));
  const shown = await waitFor(store, ({ revision }) => revision === 2);
  expect(shown.summary.score).toEqual({ home: 0, away: 1 });
  await waitFor(live.connection, is('live'));
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'after %s and a new start, three pages show what they missed within 5 s',
  { timeout: 40_000 },
  async (signal) => {
    const { soketi, match, follow } = await withSoketi();
    const pages = [follow(), follow(), follow()];
    await Promise.all(pages.map(({ live }) => waitFor(live.connection, is('live'))));
    await soketi.kill(signal);
    await Promise.all(pages.map(({ live }) => waitFor(live.connection, is('reconnecting'))));
    match.accept(kickOff);
    match.accept(goal('home'));
    await soketi.start();
    const back = performance.now();
    await Promise.all(pages.map(({ live }) => waitFor(live.connection, is('live'))));
    expect(performance.now() - back).toBeLessThan(5000);
    for (const { store } of pages) expect(store.getSnapshot().summary.score).toEqual({ home: 1, away: 0 });
  },
);

test('where WebSockets are blocked it polls, says so, and shows the score', { timeout: 30_000 }, async () => {
  const blocking = createServer((socket) =>
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'),
  );
  blocking.listen(0, '127.0.0.1');
  await once(blocking, 'listening');
  onTestFinished(() => {
    blocking.close();
  });
  const address = blocking.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { match, follow } = await matchDay(address.port);
  const { live, store } = follow();
  match.accept(kickOff);
  match.accept(goal('away'));
  await waitFor(live.connection, is('polling'));
  expect(store.getSnapshot().summary.score).toEqual({ home: 0, away: 1 });
});

test('two scorers of one match see each other come and go', { timeout: 20_000 }, async () => {
  const { soketi, api, page } = await withSoketi();
  const people = ['Ada', 'Ben'].values();
  api.sign = (socketId, channel) => {
    const name = people.next().value ?? 'nobody';
    return soketi.publisher.authorizeChannel(socketId, channel, {
      user_id: name.toLowerCase(),
      user_info: { name },
    });
  };
  const seen: string[] = [];
  const told = (page: string) => (scorers: readonly Scorer[]) =>
    seen.push(`${page}: ${scorers.map(({ id, name }) => `${id} ${name}`).join(', ')}`);
  const next = (line: string) => expect.poll(() => seen, { timeout: 5000 }).toContain(line);
  joinConsole(page(), 'm1', {
    present: told('first'),
    scoring: (changed) => seen.push(`first: ${JSON.stringify(changed)}`),
  });
  await next('first: ada Ada');
  const second = page();
  joinConsole(second, 'm1', { present: told('second') });
  await next('first: ada Ada, ben Ben');
  await next('second: ada Ada, ben Ben');
  await soketi.publisher.trigger('presence-console.m1', 'scoring.changed', { turn: 2 });
  await next('first: {"turn":2}');
  second.stop();
  await next('first: ada Ada');
  await expect.poll(() => seen.at(-1), { timeout: 5000 }).toBe('first: ada Ada');
});

test('who may not score is refused, with the status', { timeout: 20_000 }, async () => {
  const { page } = await withSoketi();
  const status = await new Promise((resolve) => {
    joinConsole(page(), 'm1', { present() {}, refused: resolve });
  });
  expect(status).toBe(401);
});
