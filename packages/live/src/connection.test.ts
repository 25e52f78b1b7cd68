import { describe, expect, test } from 'vitest';
import type { ConnectionState } from './connection.ts';
import { matchStore } from './match-store.ts';
import { LATER, openPage, SERVER_START } from './testing/page.ts';
import { goal, kickOff, serveMatch } from './testing/served-match.ts';

/** A page that shows the match, and every state it has claimed. */
const watching = async (kickoffAt = SERVER_START) => {
  const page = openPage({}, kickoffAt);
  const states: ConnectionState[] = [page.state()];
  page.live.connection.subscribe(() => {
    if (page.state() !== states.at(-1)) states.push(page.state());
  });
  const store = matchStore(page.live, page.match.snapshot());
  const start = () => {
    store.start();
  };
  return { ...page, store, start, states, score: () => store.getSnapshot().summary.score };
};

const live = async (kickoffAt = SERVER_START) => {
  const page = await watching(kickoffAt);
  page.start();
  await page.environment.advance(1000);
  expect(page.state()).toBe('live');
  return page;
};

test('a page connects without a word about it, and is live once subscribed and confirmed', async () => {
  const { states, start, environment } = await watching();
  start();
  await environment.advance(1000);
  expect(states).toEqual(['connecting', 'live']);
});

test('a subscription whose confirmation was lost is asked for again', async () => {
  const { transport, start, environment, state } = await watching();
  transport.isConfirming = false;
  start();
  await environment.advance(100);
  transport.confirm('competition.c1');
  transport.isConfirming = true;
  await environment.advance(9000);
  expect(state()).not.toBe('live');
  await environment.advance(12_000);
  expect(state()).toBe('live');
  expect(transport.calls.filter((call) => call.startsWith('join'))).toEqual([
    'join match.m1',
    'join competition.c1',
    'join match.m1',
  ]);
});

test('a server that never confirms is not asked more than six times a minute', async () => {
  const { transport, start, environment, state } = await watching();
  transport.isConfirming = false;
  environment.randomValue = 0;
  start();
  await environment.advance(59_000);
  expect(transport.calls.filter((call) => call === 'join match.m1')).toHaveLength(6);
  expect(state()).toBe('polling');
});

test('once the heartbeats of its competition stop, a match that has not begun is read as well', async () => {
  const { environment, state, sendHeartbeat, happensSilently, store } = await live(LATER);
  sendHeartbeat();
  happensSilently(kickOff);
  await environment.advance(13_500);
  expect(store.getSnapshot().revision).toBe(1);
  expect(state()).toBe('live');
});

test('a match that begins much later, in a competition where nothing is on, is asked for about every 90 s', async () => {
  const { environment, states, requests } = await live(LATER);
  const before = requests().length;
  await environment.advance(200_000);
  expect(requests().length - before).toBe(2);
  expect(states).toEqual(['connecting', 'live']);
});

test('the kick-off of the first match of a day that nobody broadcasts is read, or doubted within 15 s', async () => {
  const { environment, state, happensSilently, store } = await live();
  happensSilently(kickOff);
  await environment.advance(13_500);
  expect([state(), store.getSnapshot().revision]).toEqual(['live', 1]);
  const other = await live();
  other.api.isUp = false;
  other.happensSilently(kickOff);
  await other.environment.advance(13_000);
  expect(other.state()).toBe('reconnecting');
});

test('from ten minutes before its kick-off a match may begin at any moment, also on a page that is open for long', async () => {
  const minute = 60_000;
  const { environment, state, happensSilently, store, api } = await live(SERVER_START + 60 * minute);
  await environment.advance(53 * minute);
  api.isUp = false;
  happensSilently(kickOff);
  await environment.advance(14_000);
  expect([state(), store.getSnapshot().revision]).toEqual(['reconnecting', 0]);
});

test('a match that is on and of which nothing is broadcast is read before its page has to doubt it', async () => {
  const { environment, states, happens, happensSilently, score } = await live();
  happens(kickOff);
  happensSilently(goal('home'));
  await environment.advance(15_000);
  expect(score()).toEqual({ home: 1, away: 0 });
  await environment.advance(60_000);
  expect(states).toEqual(['connecting', 'live']);
});

describe('it is not live', () => {
  test('before every channel is subscribed', async () => {
    const { transport, start, environment, state } = await watching();
    transport.isConfirming = false;
    start();
    await environment.advance(100);
    transport.confirm('match.m1');
    await environment.advance(3000);
    expect(state()).not.toBe('live');
    transport.confirm('competition.c1');
    await environment.advance(1000);
    expect(state()).toBe('live');
  });

  test('before a snapshot was read after the subscription', async () => {
    const { api, start, environment, state } = await watching();
    api.isUp = false;
    start();
    await environment.advance(4000);
    expect(state()).toBe('reconnecting');
    api.isUp = true;
    await environment.advance(15_000);
    expect(state()).toBe('live');
  });

  test('on an answer that was asked for before the subscription', async () => {
    const { transport, environment, start, state, match } = await watching();
    transport.isConfirming = false;
    let answer: (response: Response) => void = () => {};
    const usual = environment.answer;
    environment.answer = () => new Promise((resolve) => (answer = resolve));
    start();
    environment.dispatch('shown');
    await environment.advance(1000);
    transport.confirm('match.m1');
    transport.confirm('competition.c1');
    environment.answer = usual;
    answer(Response.json(match.snapshot()));
    await environment.advance(0);
    expect(state()).not.toBe('live');
    await environment.advance(1000);
    expect(state()).toBe('live');
  });

  test('on a message or a heartbeat alone, after the socket was away', async () => {
    const { api, transport, environment, state, sendHeartbeat, happens } = await live();
    api.isUp = false;
    transport.goDown();
    transport.server = 'up';
    await environment.advance(5000);
    happens(kickOff);
    sendHeartbeat();
    await environment.advance(0);
    expect(state()).toBe('reconnecting');
  });

  test('while a heartbeat says that the server is further, and the API does not answer', async () => {
    const { api, happensSilently, sendHeartbeat, environment, state } = await live();
    happensSilently(kickOff);
    api.isUp = false;
    sendHeartbeat();
    await environment.advance(500);
    expect(state()).toBe('reconnecting');
    api.isUp = true;
    await environment.advance(10_000);
    expect(state()).toBe('live');
  });

  test('when nothing is heard for 15 s while the match is on, and the API does not answer either', async () => {
    const { api, environment, state, happens } = await live();
    happens(kickOff);
    api.isUp = false;
    await environment.advance(15_000);
    expect(state()).toBe('reconnecting');
    api.isUp = true;
    await environment.advance(10_000);
    expect(state()).toBe('live');
  });
});

test('heartbeats keep it live without a request', async () => {
  const { happens, sendHeartbeat, environment, requests, state, live: page } = await live();
  happens(kickOff);
  const before = requests().length;
  for (let n = 0; n < 30; n += 1) {
    await environment.advance(10_000);
    sendHeartbeat();
  }
  expect(requests()).toHaveLength(before);
  expect(state()).toBe('live');
  expect(page.connection.getSnapshot().lastUpdateAt).toBe(page.serverNow());
});

test('a socket that comes back at once is passed over as reconnecting, without polling', async () => {
  const { transport, environment, states, happensSilently, score } = await live();
  transport.goDown();
  expect(states.at(-1)).toBe('reconnecting');
  happensSilently(kickOff);
  happensSilently(goal('home'));
  transport.server = 'up';
  await environment.advance(3000);
  expect(states).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  expect(score()).toEqual({ home: 1, away: 0 });
});

test('without a socket it polls every ten seconds or so, and says so', async () => {
  const { transport, environment, state, happensSilently, score } = await live();
  transport.goDown();
  await environment.advance(6000);
  expect(state()).toBe('polling');
  happensSilently(kickOff);
  happensSilently(goal('away'));
  const from = environment.now();
  const before = environment.requests.length;
  await environment.advance(120_000);
  expect(score()).toEqual({ home: 0, away: 1 });
  const polls = environment.requests.slice(before).map(({ at }) => at - from);
  expect(polls.length).toBeGreaterThanOrEqual(120 / 12.5 - 1);
  expect(polls.length).toBeLessThanOrEqual(120 / 7.5 + 1);
});

test('a poll that a cache answers with less than is shown confirms nothing', async () => {
  const { transport, environment, match, happens, live: page } = await live();
  const cached = match.snapshot();
  happens(kickOff);
  happens(goal('home'));
  const { lastUpdateAt } = page.connection.getSnapshot();
  environment.answer = async () => Response.json(cached);
  transport.goDown();
  await environment.advance(60_000);
  expect(page.connection.getSnapshot()).toMatchObject({ state: 'reconnecting', lastUpdateAt });
});

test('an API that stays behind what is shown is asked ever less often, and no longer believed', async () => {
  const { environment, match, happens, sendHeartbeat, state } = await live();
  const old = match.snapshot();
  happens(kickOff);
  environment.answer = async () => Response.json(old);
  environment.dispatch('shown');
  const before = environment.requests.length;
  for (let n = 0; n < 30; n += 1) {
    await environment.advance(10_000);
    sendHeartbeat();
  }
  expect(state()).toBe('reconnecting');
  expect(environment.requests.length - before).toBeLessThan(5 + 300 / 7.5);
});

test('a page whose WebSocket is blocked from the start polls and says so', async () => {
  const { transport, start, environment, states, state } = await watching();
  transport.server = 'down';
  start();
  await environment.advance(60_000);
  expect(state()).toBe('polling');
  expect(states).not.toContain('live');
});

test('a page whose script does not load polls, and loads it later', async () => {
  const { transport, start, environment, state } = await watching();
  transport.isLoadable = false;
  start();
  await environment.advance(30_000);
  expect(state()).toBe('polling');
  transport.isLoadable = true;
  await environment.advance(5000);
  expect(state()).toBe('live');
});

test('with neither socket nor API it says since when, and when it was last right', async () => {
  const { transport, api, environment, live: page, happens } = await live();
  await environment.advance(20_000);
  happens(kickOff);
  const rightAt = page.serverNow();
  await environment.advance(1000);
  transport.goDown();
  api.isUp = false;
  const since = page.serverNow();
  await environment.advance(60_000);
  expect(page.connection.getSnapshot()).toMatchObject({
    state: 'reconnecting',
    since,
    lastUpdateAt: rightAt,
  });
});

test.each([0.01, 0.25, 0.5, 0.75, 0.999])(
  'however long the server was away, it is live within 5 s of it being back (chance %f)',
  async (chance) => {
    const { transport, environment, state, happensSilently, score } = await live();
    environment.randomValue = chance;
    for (const away of [1000, 17_000, 300_000]) {
      transport.goDown();
      await environment.advance(away);
      happensSilently(away === 1000 ? kickOff : goal('home'));
      transport.server = 'up';
      await environment.advance(5000);
      expect(state()).toBe('live');
    }
    expect(score()).toEqual({ home: 2, away: 0 });
  },
);

test('offline is what the device says; back online it reconnects and asks at once', async () => {
  const { transport, environment, state, requests, happensSilently, score } = await live();
  environment.dispatch('offline');
  expect(state()).toBe('offline');
  transport.goDown();
  await environment.advance(1000);
  const before = requests().length;
  const attempts = transport.calls.length;
  await environment.advance(120_000);
  expect(requests()).toHaveLength(before);
  expect(transport.calls).toHaveLength(attempts);
  happensSilently(kickOff);
  happensSilently(goal('home'));
  transport.server = 'up';
  environment.dispatch('online');
  await environment.advance(1500);
  expect(state()).toBe('live');
  expect(score()).toEqual({ home: 1, away: 0 });
});

test('a hidden page does not poll, and asks when it is shown', async () => {
  const { transport, environment, requests } = await live();
  transport.goDown();
  environment.dispatch('hidden');
  const before = requests().length;
  await environment.advance(120_000);
  expect(requests()).toHaveLength(before);
  environment.dispatch('shown');
  await environment.advance(300);
  expect(requests()).toHaveLength(before + 1);
});

test('it is as fresh as the least fresh thing shown', async () => {
  const { live: page, transport, environment, state, served, serverNow, sendHeartbeat } = await live();
  const other = serveMatch('m2', serverNow);
  served.set(other.id, other);
  const rendered = other.snapshot();
  await environment.advance(20_000);
  sendHeartbeat();
  expect(page.connection.getSnapshot().lastUpdateAt).toBe(serverNow());
  transport.isConfirming = false;
  matchStore(page, rendered).start();
  expect(page.connection.getSnapshot().lastUpdateAt).toBe(rendered.serverTime);
  await environment.advance(10_000);
  expect(state()).toBe('polling');
});

test('times are the server’s, not the device’s', async () => {
  const { live: page } = await live();
  expect(page.connection.getSnapshot().since).toBeGreaterThanOrEqual(SERVER_START);
});
