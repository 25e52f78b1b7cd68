import { PROTOCOL_VERSION } from '@scoreline/protocol/version';
import { expect, test } from 'vitest';
import { matchStore } from './match-store.ts';
import { openPage } from './testing/page.ts';
import { goal, kickOff, serveMatch } from './testing/served-match.ts';

/** A page that shows the match, subscribed and with its snapshot read. */
const watching = async () => {
  const page = openPage();
  const store = matchStore(page.live, page.match.snapshot());
  const stop = store.start();
  await page.environment.advance(1000);
  return { ...page, store, stop, score: () => store.getSnapshot().summary.score };
};

test('nothing is loaded, connected or asked before the store is started', async () => {
  const { live, match, transport, environment } = openPage();
  matchStore(live, match.snapshot());
  await environment.advance(60_000);
  expect(transport.settings).toBeUndefined();
  expect(environment.requests).toEqual([]);
});

test('it subscribes first and reads the snapshot then', async () => {
  const { live, match, transport, environment, requests } = openPage();
  const store = matchStore(live, match.snapshot());
  transport.isConfirming = false;
  store.start();
  await environment.advance(2000);
  expect(transport.calls).toEqual(['join match.m1', 'join competition.c1', 'connect']);
  expect(requests()).toEqual([]);
  transport.confirm('match.m1');
  transport.confirm('competition.c1');
  await environment.advance(300);
  expect(requests()).toEqual(['/v1/matches/m1']);
});

test('what happened between the page and the subscription is in the snapshot that it reads', async () => {
  const page = openPage();
  const store = matchStore(page.live, page.match.snapshot());
  page.happensSilently(kickOff);
  page.happensSilently(goal('home'));
  store.start();
  await page.environment.advance(1000);
  expect(store.getSnapshot()).toMatchObject({ revision: 2, summary: { score: { home: 1, away: 0 } } });
});

test('a broadcast is shown at once and asks nobody anything', async () => {
  const { happens, environment, score, store, requests } = await watching();
  const before = requests().length;
  happens(kickOff);
  happens(goal('away'));
  expect(score()).toEqual({ home: 0, away: 1 });
  expect(store.getSnapshot().incidents.map(({ type }) => type)).toEqual(['period', 'goal']);
  await environment.advance(5000);
  expect(requests()).toHaveLength(before);
});

test('a cancelled goal stays on the timeline, as cancelled', async () => {
  const { happens, store, score } = await watching();
  happens(kickOff);
  happens(goal('home'));
  happens({ type: 'openReview', about: 'goal', incidentId: 'm1-2' });
  happens({ type: 'closeReview', outcome: 'goalCancelled' });
  expect(score()).toEqual({ home: 0, away: 0 });
  const shown = store.getSnapshot().incidents.find(({ id }) => id === 'm1-2');
  expect(shown).toMatchObject({ type: 'goal', state: 'cancelled' });
});

test('a message that comes again, or late, changes nothing: the same object is shown', async () => {
  const { transport, match, happens, store } = await watching();
  const first = match.accept(kickOff).message;
  transport.broadcast('match.m1', 'match.updated', first);
  happens(goal('home'));
  const shown = store.getSnapshot();
  transport.broadcast('match.m1', 'match.updated', first);
  expect(store.getSnapshot()).toBe(shown);
});

test('after a gap the score is shown at once, and the missing incidents within a second', async () => {
  const { happens, happensSilently, environment, score, store, match } = await watching();
  happens(kickOff);
  happensSilently(goal('home'));
  happens(goal('home'));
  expect(score()).toEqual({ home: 2, away: 0 });
  expect(store.getSnapshot().incidents).toHaveLength(2);
  await environment.advance(1000);
  expect(store.getSnapshot().incidents).toEqual(match.snapshot().incidents);
});

test('a lost last message is healed by the next heartbeat, within 15 s of being lost', async () => {
  const { happens, happensSilently, sendHeartbeat, environment, score } = await watching();
  happens(kickOff);
  environment.randomValue = 0.999;
  happensSilently(goal('away'));
  await environment.advance(9_999);
  expect(score()).toEqual({ home: 0, away: 0 });
  sendHeartbeat();
  await environment.advance(5000);
  expect(score()).toEqual({ home: 0, away: 1 });
});

test('a heartbeat that overtakes its message costs no request and does not make the page doubt', async () => {
  const { transport, sendHeartbeat, match, happens, environment, requests, state } = await watching();
  happens(kickOff);
  const before = requests().length;
  const late = match.accept(goal('home')).message;
  sendHeartbeat();
  await environment.advance(100);
  transport.broadcast('match.m1', 'match.updated', late);
  await environment.advance(5000);
  expect(requests()).toHaveLength(before);
  expect(state()).toBe('live');
});

test.each([
  ['not an object', 'goal'],
  [
    'without a summary',
    { v: PROTOCOL_VERSION, matchId: 'm1', revision: 9, at: 1, incidents: { put: [], removed: [] } },
  ],
  ['of an older version', { v: PROTOCOL_VERSION - 1, matchId: 'm1' }],
])('a broadcast that is %s is ignored and the snapshot read', async (_, data) => {
  const { transport, happensSilently, environment, score } = await watching();
  happensSilently(kickOff);
  happensSilently(goal('home'));
  transport.broadcast('match.m1', 'match.updated', data);
  expect(score()).toEqual({ home: 0, away: 0 });
  await environment.advance(3000);
  expect(score()).toEqual({ home: 1, away: 0 });
});

test('an answer from a cache that is older than what is shown is not taken, and asked for again', async () => {
  const { happens, happensSilently, environment, score, match, store } = await watching();
  const cached = match.snapshot();
  happens(kickOff);
  const fresh = environment.answer;
  environment.answer = async () => Response.json(cached);
  happensSilently(goal('home'));
  happens(goal('home'));
  await environment.advance(1200);
  expect(score()).toEqual({ home: 2, away: 0 });
  environment.answer = fresh;
  await environment.advance(1500);
  expect(store.getSnapshot().incidents).toEqual(match.snapshot().incidents);
});

test('a page whose channels are confirmed one after another reads once, and does not say that it polls', async () => {
  const { environment, transport, live, match, state, requests } = openPage();
  transport.isConfirming = false;
  matchStore(live, match.snapshot()).start();
  await environment.advance(100);
  transport.confirm('match.m1');
  await environment.advance(1000);
  expect([state(), requests()]).toEqual(['connecting', []]);
  transport.confirm('competition.c1');
  await environment.advance(300);
  expect([state(), requests()]).toEqual(['live', ['/v1/matches/m1']]);
});

test('where something happens all the time a page is live at once, though its answers are older than the last message', async () => {
  const { environment, live, match, happens, delayAnswers, state } = openPage();
  delayAnswers(300);
  match.accept(kickOff);
  matchStore(live, match.snapshot()).start();
  for (let tenth = 0; tenth < 20; tenth += 1) {
    happens(goal('home'));
    await environment.advance(100);
  }
  expect(state()).toBe('live');
});

test('an answer of 304 confirms what is shown', async () => {
  const { environment, live, transport } = await watching();
  await environment.advance(2000);
  const before = live.connection.getSnapshot().lastUpdateAt ?? 0;
  environment.dispatch('shown');
  await environment.advance(300);
  expect(environment.requests.at(-1)?.headers.get('if-none-match')).toMatch(/^".+"$/);
  expect(live.connection.getSnapshot().lastUpdateAt).toBeGreaterThan(before);
  expect(transport.calls.filter((call) => call === 'connect')).toHaveLength(1);
});

test.each(['shown', 'online'] as const)('%s: the page asks again at once', async (event) => {
  const { environment, happensSilently, score } = await watching();
  happensSilently(kickOff);
  happensSilently(goal('home'));
  environment.dispatch(event);
  await environment.advance(300);
  expect(score()).toEqual({ home: 1, away: 0 });
});

test('reasons that come together are one request, and one that comes meanwhile is a second', async () => {
  const { environment, requests } = await watching();
  const before = requests().length;
  for (let i = 0; i < 20; i += 1) environment.dispatch('shown');
  await environment.advance(1000);
  expect(requests()).toHaveLength(before + 1);

  let answer: (response: Response) => void = () => {};
  const usual = environment.answer;
  environment.answer = () => new Promise((resolve) => (answer = resolve));
  environment.dispatch('shown');
  await environment.advance(1000);
  for (let i = 0; i < 20; i += 1) environment.dispatch('shown');
  await environment.advance(1000);
  expect(requests()).toHaveLength(before + 2);
  environment.answer = usual;
  answer(new Response(null, { status: 304 }));
  await environment.advance(1000);
  expect(requests()).toHaveLength(before + 3);
});

test('messages do not hurry an API that is failing: the waits grow up to fifteen seconds', async () => {
  const { api, transport, environment, requests } = await watching();
  api.isUp = false;
  const before = requests().length;
  for (let second = 0; second < 60; second += 1) {
    transport.broadcast('match.m1', 'match.updated', 'unreadable');
    await environment.advance(1000);
  }
  const asked = requests().length - before;
  expect(asked).toBeGreaterThan(5);
  expect(asked).toBeLessThan(15);
});

test('starting twice is one subscription, and stopping and starting again at once does not resubscribe', async () => {
  const { store, stop, transport, environment, happens, score } = await watching();
  const stopSecond = store.start();
  stop();
  stop();
  stopSecond();
  store.start();
  await environment.advance(5000);
  expect(transport.calls).toEqual(['join match.m1', 'join competition.c1', 'connect']);
  happens(kickOff);
  happens(goal('home'));
  expect(score()).toEqual({ home: 1, away: 0 });
});

test('from one page to another within a second, what both follow stays subscribed', async () => {
  const { stop, transport, environment, live, served, serverNow } = await watching();
  const other = serveMatch('m2', serverNow);
  served.set(other.id, other);
  stop();
  await environment.advance(1000);
  matchStore(live, other.snapshot()).start();
  await environment.advance(5000);
  expect(transport.calls).toEqual([
    'join match.m1',
    'join competition.c1',
    'connect',
    'join match.m2',
    'leave match.m1',
  ]);
});

test('stopped for good it leaves its channels and the connection, and asks nothing more', async () => {
  const { stop, transport, environment, requests } = await watching();
  stop();
  await environment.advance(3000);
  expect(transport.joined.size).toBe(0);
  expect(transport.calls.at(-1)).toBe('disconnect');
  const before = requests().length;
  await environment.advance(300_000);
  expect(requests()).toHaveLength(before);
});

test('a live that is stopped asks nothing more, and a later stop of the store does no harm', async () => {
  const { live, store, stop, transport, environment, requests, score, happensSilently } = await watching();
  live.stop();
  const before = requests().length;
  await environment.advance(300_000);
  expect(requests()).toHaveLength(before);
  expect(transport.calls.at(-1)).toBe('disconnect');
  expect(transport.joined.size).toBe(0);
  store.start();
  stop();
  happensSilently(kickOff);
  happensSilently(goal('away'));
  await environment.advance(2000);
  expect(score()).toEqual({ home: 0, away: 1 });
});

test('the store of a match is always the same, and takes the newer snapshot of a page', async () => {
  const { live, match, store, stop, environment, happensSilently } = await watching();
  stop();
  await environment.advance(3000);
  happensSilently(kickOff);
  expect(matchStore(live, match.snapshot())).toBe(store);
  expect(store.getSnapshot().revision).toBe(1);
});

test('a newer snapshot of a page is told to readers after the render that brought it', async () => {
  const { live, match, store, happensSilently, environment } = await watching();
  const told: number[] = [];
  store.subscribe(() => told.push(store.getSnapshot().revision));
  happensSilently(kickOff);
  await environment.advance(1);
  matchStore(live, match.snapshot());
  expect(told).toEqual([]);
  await environment.advance(0);
  expect(told).toEqual([1]);
});
