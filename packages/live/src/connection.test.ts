import { describe, expect, test } from 'vitest';
import type { ConnectionState } from './connection.ts';
import { LATER, openPage, SERVER_START } from './testing/page.ts';
import { goal, kickOff, serveMatch } from './testing/served-match.ts';

/** A page that shows the match, and every state it has claimed. */
const watching = async (kickoffAt = SERVER_START) => {
  const page = openPage({}, kickoffAt);
  const states: ConnectionState[] = [page.state()];
  page.live.connection.subscribe(() => {
    if (page.state() !== states.at(-1)) states.push(page.state());
  });
  const store = page.live.matchStore(page.match.snapshot());
  const start = () => {
    store.start();
  };
  return { ...page, store, start, states, score: () => store.getSnapshot().summary.score };
};

const live = async (kickoffAt = SERVER_START) => {
  const page = await watching(kickoffAt);
  page.start();
  await page.world.pass(1000);
  expect(page.state()).toBe('live');
  return page;
};

test('a page connects without a word about it, and is live once subscribed and confirmed', async () => {
  const { states, start, world } = await watching();
  start();
  await world.pass(1000);
  expect(states).toEqual(['connecting', 'live']);
});

test('a subscription whose confirmation was lost is asked for again', async () => {
  const { wire, start, world, state } = await watching();
  wire.confirms = false;
  start();
  await world.pass(100);
  wire.confirm('competition.c1');
  wire.confirms = true;
  await world.pass(9000);
  expect(state()).not.toBe('live');
  await world.pass(12_000);
  expect(state()).toBe('live');
  expect(wire.calls.filter((call) => call.startsWith('join'))).toEqual([
    'join match.m1',
    'join competition.c1',
    'join match.m1',
  ]);
});

test('a server that never confirms is not asked more than six times a minute', async () => {
  const { wire, start, world, state } = await watching();
  wire.confirms = false;
  world.chance = 0;
  start();
  await world.pass(59_000);
  expect(wire.calls.filter((call) => call === 'join match.m1')).toHaveLength(6);
  expect(state()).toBe('polling');
});

test('once the heartbeats of its competition stop, a match that has not begun is read as well', async () => {
  const { world, state, beat, happensUnheard, store } = await live(LATER);
  beat();
  happensUnheard(kickOff);
  await world.pass(13_500);
  expect(store.getSnapshot().revision).toBe(1);
  expect(state()).toBe('live');
});

test('a match that begins much later, in a competition where nothing is on, is asked for about every 90 s', async () => {
  const { world, states, requests } = await live(LATER);
  const before = requests().length;
  await world.pass(200_000);
  expect(requests().length - before).toBe(2);
  expect(states).toEqual(['connecting', 'live']);
});

test('the kick-off of the first match of a day that nobody broadcasts is read, or doubted within 15 s', async () => {
  const { world, state, happensUnheard, store } = await live();
  happensUnheard(kickOff);
  await world.pass(13_500);
  expect([state(), store.getSnapshot().revision]).toEqual(['live', 1]);
  const other = await live();
  other.api.isUp = false;
  other.happensUnheard(kickOff);
  await other.world.pass(13_000);
  expect(other.state()).toBe('reconnecting');
});

test('from ten minutes before its kick-off a match may begin at any moment, also on a page that is open for long', async () => {
  const minute = 60_000;
  const { world, state, happensUnheard, store, api } = await live(SERVER_START + 60 * minute);
  await world.pass(53 * minute);
  api.isUp = false;
  happensUnheard(kickOff);
  await world.pass(14_000);
  expect([state(), store.getSnapshot().revision]).toEqual(['reconnecting', 0]);
});

test('a match that is on and of which nothing is broadcast is read before its page has to doubt it', async () => {
  const { world, states, happens, happensUnheard, score } = await live();
  happens(kickOff);
  happensUnheard(goal('home'));
  await world.pass(15_000);
  expect(score()).toEqual({ home: 1, away: 0 });
  await world.pass(60_000);
  expect(states).toEqual(['connecting', 'live']);
});

describe('it is not live', () => {
  test('before every channel is subscribed', async () => {
    const { wire, start, world, state } = await watching();
    wire.confirms = false;
    start();
    await world.pass(100);
    wire.confirm('match.m1');
    await world.pass(3000);
    expect(state()).not.toBe('live');
    wire.confirm('competition.c1');
    await world.pass(1000);
    expect(state()).toBe('live');
  });

  test('before a snapshot was read after the subscription', async () => {
    const { api, start, world, state } = await watching();
    api.isUp = false;
    start();
    await world.pass(4000);
    expect(state()).toBe('reconnecting');
    api.isUp = true;
    await world.pass(15_000);
    expect(state()).toBe('live');
  });

  test('on an answer that was asked for before the subscription', async () => {
    const { wire, world, start, state, match } = await watching();
    wire.confirms = false;
    let answer: (response: Response) => void = () => {};
    const usual = world.answer;
    world.answer = () => new Promise((resolve) => (answer = resolve));
    start();
    world.tell('shown');
    await world.pass(1000);
    wire.confirm('match.m1');
    wire.confirm('competition.c1');
    world.answer = usual;
    answer(Response.json(match.snapshot()));
    await world.pass(0);
    expect(state()).not.toBe('live');
    await world.pass(1000);
    expect(state()).toBe('live');
  });

  test('on a message or a heartbeat alone, after the socket was away', async () => {
    const { api, wire, world, state, beat, happens } = await live();
    api.isUp = false;
    wire.goDown();
    wire.server = 'up';
    await world.pass(5000);
    happens(kickOff);
    beat();
    await world.pass(0);
    expect(state()).toBe('reconnecting');
  });

  test('while a heartbeat says that the server is further, and the API does not answer', async () => {
    const { api, happensUnheard, beat, world, state } = await live();
    happensUnheard(kickOff);
    api.isUp = false;
    beat();
    await world.pass(500);
    expect(state()).toBe('reconnecting');
    api.isUp = true;
    await world.pass(10_000);
    expect(state()).toBe('live');
  });

  test('when nothing is heard for 15 s while the match is on, and the API does not answer either', async () => {
    const { api, world, state, happens } = await live();
    happens(kickOff);
    api.isUp = false;
    await world.pass(15_000);
    expect(state()).toBe('reconnecting');
    api.isUp = true;
    await world.pass(10_000);
    expect(state()).toBe('live');
  });
});

test('heartbeats keep it live without a request', async () => {
  const { happens, beat, world, requests, state, live: page } = await live();
  happens(kickOff);
  const before = requests().length;
  for (let n = 0; n < 30; n += 1) {
    await world.pass(10_000);
    beat();
  }
  expect(requests()).toHaveLength(before);
  expect(state()).toBe('live');
  expect(page.connection.getSnapshot().lastUpdateAt).toBe(page.serverNow());
});

test('a socket that comes back at once is passed over as reconnecting, without polling', async () => {
  const { wire, world, states, happensUnheard, score } = await live();
  wire.goDown();
  expect(states.at(-1)).toBe('reconnecting');
  happensUnheard(kickOff);
  happensUnheard(goal('home'));
  wire.server = 'up';
  await world.pass(3000);
  expect(states).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  expect(score()).toEqual({ home: 1, away: 0 });
});

test('without a socket it polls every ten seconds or so, and says so', async () => {
  const { wire, world, state, happensUnheard, score } = await live();
  wire.goDown();
  await world.pass(6000);
  expect(state()).toBe('polling');
  happensUnheard(kickOff);
  happensUnheard(goal('away'));
  const from = world.now();
  const before = world.requests.length;
  await world.pass(120_000);
  expect(score()).toEqual({ home: 0, away: 1 });
  const polls = world.requests.slice(before).map(({ at }) => at - from);
  expect(polls.length).toBeGreaterThanOrEqual(120 / 12.5 - 1);
  expect(polls.length).toBeLessThanOrEqual(120 / 7.5 + 1);
});

test('a poll that a cache answers with less than is shown confirms nothing', async () => {
  const { wire, world, match, happens, live: page } = await live();
  const cached = match.snapshot();
  happens(kickOff);
  happens(goal('home'));
  const { lastUpdateAt } = page.connection.getSnapshot();
  world.answer = async () => Response.json(cached);
  wire.goDown();
  await world.pass(60_000);
  expect(page.connection.getSnapshot()).toMatchObject({ state: 'reconnecting', lastUpdateAt });
});

test('an API that stays behind what is shown is asked ever less often, and no longer believed', async () => {
  const { world, match, happens, beat, state } = await live();
  const old = match.snapshot();
  happens(kickOff);
  world.answer = async () => Response.json(old);
  world.tell('shown');
  const before = world.requests.length;
  for (let n = 0; n < 30; n += 1) {
    await world.pass(10_000);
    beat();
  }
  expect(state()).toBe('reconnecting');
  expect(world.requests.length - before).toBeLessThan(5 + 300 / 7.5);
});

test('a page whose WebSocket is blocked from the start polls and says so', async () => {
  const { wire, start, world, states, state } = await watching();
  wire.server = 'down';
  start();
  await world.pass(60_000);
  expect(state()).toBe('polling');
  expect(states).not.toContain('live');
});

test('a page whose script does not load polls, and loads it later', async () => {
  const { wire, start, world, state } = await watching();
  wire.loads = false;
  start();
  await world.pass(30_000);
  expect(state()).toBe('polling');
  wire.loads = true;
  await world.pass(5000);
  expect(state()).toBe('live');
});

test('with neither socket nor API it says since when, and when it was last right', async () => {
  const { wire, api, world, live: page, happens } = await live();
  await world.pass(20_000);
  happens(kickOff);
  const rightAt = page.serverNow();
  await world.pass(1000);
  wire.goDown();
  api.isUp = false;
  const since = page.serverNow();
  await world.pass(60_000);
  expect(page.connection.getSnapshot()).toMatchObject({
    state: 'reconnecting',
    since,
    lastUpdateAt: rightAt,
  });
});

test.each([0.01, 0.25, 0.5, 0.75, 0.999])(
  'however long the server was away, it is live within 5 s of it being back (chance %f)',
  async (chance) => {
    const { wire, world, state, happensUnheard, score } = await live();
    world.chance = chance;
    for (const away of [1000, 17_000, 300_000]) {
      wire.goDown();
      await world.pass(away);
      happensUnheard(away === 1000 ? kickOff : goal('home'));
      wire.server = 'up';
      await world.pass(5000);
      expect(state()).toBe('live');
    }
    expect(score()).toEqual({ home: 2, away: 0 });
  },
);

test('offline is what the device says; back online it reconnects and asks at once', async () => {
  const { wire, world, state, requests, happensUnheard, score } = await live();
  world.tell('offline');
  expect(state()).toBe('offline');
  wire.goDown();
  await world.pass(1000);
  const before = requests().length;
  const attempts = wire.calls.length;
  await world.pass(120_000);
  expect(requests()).toHaveLength(before);
  expect(wire.calls).toHaveLength(attempts);
  happensUnheard(kickOff);
  happensUnheard(goal('home'));
  wire.server = 'up';
  world.tell('online');
  await world.pass(1500);
  expect(state()).toBe('live');
  expect(score()).toEqual({ home: 1, away: 0 });
});

test('a hidden page does not poll, and asks when it is shown', async () => {
  const { wire, world, requests } = await live();
  wire.goDown();
  world.tell('hidden');
  const before = requests().length;
  await world.pass(120_000);
  expect(requests()).toHaveLength(before);
  world.tell('shown');
  await world.pass(300);
  expect(requests()).toHaveLength(before + 1);
});

test('it is as fresh as the least fresh thing shown', async () => {
  const { live: page, wire, world, state, served, serverNow, beat } = await live();
  const other = serveMatch('m2', serverNow);
  served.set(other.id, other);
  const rendered = other.snapshot();
  await world.pass(20_000);
  beat();
  expect(page.connection.getSnapshot().lastUpdateAt).toBe(serverNow());
  wire.confirms = false;
  page.matchStore(rendered).start();
  expect(page.connection.getSnapshot().lastUpdateAt).toBe(rendered.serverTime);
  await world.pass(10_000);
  expect(state()).toBe('polling');
});

test('times are the server’s, not the device’s', async () => {
  const { live: page } = await live();
  expect(page.connection.getSnapshot().since).toBeGreaterThanOrEqual(SERVER_START);
});
