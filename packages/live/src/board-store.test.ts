import { expect, test } from 'vitest';
import { boardStore } from './board-store.ts';
import { LATER, openPage, SERVER_START } from './testing/page.ts';
import { goal, kickOff, serveMatch } from './testing/served-match.ts';

/** A page that shows a board of two matches, subscribed and read. */
const watching = async (kickoffAt = SERVER_START) => {
  const page = openPage({}, kickoffAt);
  const other = serveMatch('m2', page.serverNow, kickoffAt);
  page.served.set(other.id, other);
  const store = boardStore(page.live, page.board());
  const stop = store.start();
  await page.environment.advance(1000);
  const entries = () => store.getSnapshot().competitions.flatMap(({ matches }) => matches);
  const entry = (id: string) => entries().find(({ match }) => match.id === id);
  return { ...page, other, store, stop, entries, entry, score: (id: string) => entry(id)?.summary.score };
};

test('it subscribes to the competitions on it and reads the board then', async () => {
  const { transport, requests, store } = await watching();
  expect(transport.calls).toEqual(['join competition.c1', 'connect']);
  const { from, to } = store.getSnapshot();
  expect(requests()).toEqual([`/v1/board?from=${from}&to=${to}`]);
});

test('a change is shown at once; what did not change keeps its identity', async () => {
  const { happens, entry, score, other } = await watching();
  const untouched = entry('m1');
  happens(kickOff, other);
  happens(goal('away'), other);
  expect(score('m2')).toEqual({ home: 0, away: 1 });
  expect(entry('m1')).toBe(untouched);
});

test('a message that comes again changes nothing: the same object is shown', async () => {
  const { transport, match, store } = await watching();
  const { onBoard } = match.accept(kickOff);
  transport.broadcast('competition.c1', 'board.updated', onBoard);
  const shown = store.getSnapshot();
  transport.broadcast('competition.c1', 'board.updated', onBoard);
  expect(store.getSnapshot()).toBe(shown);
});

test('an older summary in a later message is ignored', async () => {
  const { transport, match, store } = await watching();
  const first = match.accept(kickOff).onBoard;
  const second = match.accept(goal('home')).onBoard;
  transport.broadcast('competition.c1', 'board.updated', second);
  const shown = store.getSnapshot();
  transport.broadcast('competition.c1', 'board.updated', first);
  expect(store.getSnapshot()).toBe(shown);
});

test('a board on which a match may begin at any moment doubts it without heartbeats', async () => {
  const { happensSilently, environment, score, api, state } = await watching();
  api.isUp = false;
  happensSilently(kickOff);
  happensSilently(goal('home'));
  await environment.advance(13_000);
  expect(state()).toBe('reconnecting');
  api.isUp = true;
  await environment.advance(10_000);
  expect([state(), score('m1')]).toEqual(['live', { home: 1, away: 0 }]);
});

test('messages about one match do not make up for the heartbeats that speak of all of them', async () => {
  const { happens, happensSilently, other, environment, score, api, state } = await watching();
  happens(kickOff);
  happens(kickOff, other);
  api.isUp = false;
  happensSilently(goal('home'), other);
  for (let second = 0; second < 15; second += 1) {
    happens(goal('home'));
    await environment.advance(1000);
  }
  expect(state()).toBe('reconnecting');
  api.isUp = true;
  await environment.advance(10_000);
  expect([state(), score('m2')]).toEqual(['live', { home: 1, away: 0 }]);
});

test('a lost message is healed by the next heartbeat', async () => {
  const { happensSilently, other, sendHeartbeat, environment, score } = await watching();
  happensSilently(kickOff, other);
  happensSilently(goal('home'), other);
  sendHeartbeat();
  await environment.advance(5000);
  expect(score('m2')).toEqual({ home: 1, away: 0 });
});

test('an older board from a cache takes nothing back, and is asked for again', async () => {
  const { happens, happensSilently, match, other, sendHeartbeat, environment, score, board } =
    await watching();
  const cached = board();
  const fresh = environment.answer;
  happens(kickOff);
  happens(goal('home'));
  happensSilently(kickOff, other);
  happensSilently(goal('away'), other);
  environment.answer = async () => Response.json(cached);
  sendHeartbeat();
  await environment.advance(3000);
  expect(score('m1')).toEqual({ home: 1, away: 0 });
  environment.answer = fresh;
  await environment.advance(1500);
  expect(score('m2')).toEqual({ home: 0, away: 1 });
  expect(match.revision).toBe(2);
});

test('where something happens all the time a page is live at once, though its answers are older than the last message', async () => {
  const { environment, live, board, match, happens, delayAnswers, state } = openPage();
  delayAnswers(300);
  match.accept(kickOff);
  boardStore(live, board()).start();
  for (let tenth = 0; tenth < 20; tenth += 1) {
    happens(goal('home'));
    await environment.advance(100);
  }
  expect(state()).toBe('live');
});

test('a match that is new on this day comes onto the board, even past a cache that does not know it yet', async () => {
  const { served, serverNow, happens, environment, entries, board } = await watching();
  const cached = board();
  const fresh = environment.answer;
  environment.answer = async () => Response.json(cached);
  const added = serveMatch('m3', serverNow);
  served.set(added.id, added);
  happens({ type: 'delayMatch' }, added);
  await environment.advance(2000);
  environment.answer = fresh;
  await environment.advance(1500);
  expect(entries().map(({ match }) => match.id)).toEqual(['m1', 'm2', 'm3']);
});

test('a match whose kick-off moved to another day leaves the board', async () => {
  const { served, happens, environment, entries, store } = await watching();
  const { to } = store.getSnapshot();
  happens({ type: 'moveKickoff', kickoffAt: to + 1000 });
  served.delete('m1');
  await environment.advance(2000);
  expect(entries().map(({ match }) => match.id)).toEqual(['m2']);
});

test('a match of another day that is under way belongs on the board of today', async () => {
  const { environment, transport, serverNow, served, entries, store } = await watching();
  const late = serveMatch('m9', serverNow, store.getSnapshot().from - 3_600_000);
  served.set(late.id, late);
  transport.broadcast('competition.c1', 'board.updated', late.accept(kickOff).onBoard);
  await environment.advance(3000);
  expect(entries().map(({ match }) => match.id)).toContain('m9');
});

test('a match of another day costs no request', async () => {
  const { transport, serverNow, environment, requests, store } = await watching();
  const elsewhere = serveMatch('m9', serverNow, store.getSnapshot().to + 1);
  const before = requests().length;
  transport.broadcast('competition.c1', 'board.updated', elsewhere.accept({ type: 'postponeMatch' }).onBoard);
  await environment.advance(10_000);
  expect(requests()).toHaveLength(before);
});

test('a match that the API leaves off this board is not asked about at every goal', async () => {
  const { transport, serverNow, environment, requests } = await watching(LATER);
  const filtered = serveMatch('m4', serverNow);
  transport.broadcast('competition.c1', 'board.updated', filtered.accept(kickOff).onBoard);
  await environment.advance(20_000);
  const before = requests().length;
  expect(before).toBeGreaterThan(1);
  for (let n = 0; n < 5; n += 1) {
    transport.broadcast('competition.c1', 'board.updated', filtered.accept(goal('home')).onBoard);
    await environment.advance(10_000);
  }
  expect(requests()).toHaveLength(before);
});

test('a competition that comes onto the board is subscribed to, and its match shown live', async () => {
  const page = openPage();
  page.served.clear();
  const store = boardStore(page.live, page.board());
  store.start();
  await page.environment.advance(1000);
  expect(page.transport.joined.size).toBe(0);
  page.served.set(page.match.id, page.match);
  page.environment.dispatch('shown');
  await page.environment.advance(2000);
  expect([...page.transport.joined]).toEqual(['competition.c1']);
  expect(page.state()).toBe('live');
  page.happens(kickOff);
  expect(store.getSnapshot().competitions[0]?.matches[0]?.summary.status).toBe('live');
});

test('the same query is the same store, in whatever order it was written', async () => {
  const { live, board } = openPage();
  const { from, to } = board();
  const store = boardStore(live, board(), { from, to, status: ['live', 'break'] });
  expect(boardStore(live, board(), { to, from, status: ['break', 'live'] })).toBe(store);
  expect(boardStore(live, board(), { from, to })).not.toBe(store);
});
