import { expect, test } from 'vitest';
import { LATER, openPage, SERVER_START } from './testing/page.ts';
import { goal, kickOff, serveMatch } from './testing/served-match.ts';

/** A page that shows a board of two matches, subscribed and read. */
const watching = async (kickoffAt = SERVER_START) => {
  const page = openPage({}, kickoffAt);
  const other = serveMatch('m2', page.serverNow, kickoffAt);
  page.served.set(other.id, other);
  const store = page.live.boardStore(page.board());
  const stop = store.start();
  await page.world.pass(1000);
  const entries = () => store.getSnapshot().competitions.flatMap(({ matches }) => matches);
  const entry = (id: string) => entries().find(({ match }) => match.id === id);
  return { ...page, other, store, stop, entries, entry, score: (id: string) => entry(id)?.summary.score };
};

test('it subscribes to the competitions on it and reads the board then', async () => {
  const { wire, requests, store } = await watching();
  expect(wire.calls).toEqual(['join competition.c1', 'connect']);
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
  const { wire, match, store } = await watching();
  const { onBoard } = match.accept(kickOff);
  wire.say('competition.c1', 'board.updated', onBoard);
  const shown = store.getSnapshot();
  wire.say('competition.c1', 'board.updated', onBoard);
  expect(store.getSnapshot()).toBe(shown);
});

test('an older summary in a later message is ignored', async () => {
  const { wire, match, store } = await watching();
  const first = match.accept(kickOff).onBoard;
  const second = match.accept(goal('home')).onBoard;
  wire.say('competition.c1', 'board.updated', second);
  const shown = store.getSnapshot();
  wire.say('competition.c1', 'board.updated', first);
  expect(store.getSnapshot()).toBe(shown);
});

test('a board on which a match may begin at any moment doubts it without heartbeats', async () => {
  const { happensUnheard, world, score, api, state } = await watching();
  api.isUp = false;
  happensUnheard(kickOff);
  happensUnheard(goal('home'));
  await world.pass(13_000);
  expect(state()).toBe('reconnecting');
  api.isUp = true;
  await world.pass(10_000);
  expect([state(), score('m1')]).toEqual(['live', { home: 1, away: 0 }]);
});

test('messages about one match do not make up for the heartbeats that speak of all of them', async () => {
  const { happens, happensUnheard, other, world, score, api, state } = await watching();
  happens(kickOff);
  happens(kickOff, other);
  api.isUp = false;
  happensUnheard(goal('home'), other);
  for (let second = 0; second < 15; second += 1) {
    happens(goal('home'));
    await world.pass(1000);
  }
  expect(state()).toBe('reconnecting');
  api.isUp = true;
  await world.pass(10_000);
  expect([state(), score('m2')]).toEqual(['live', { home: 1, away: 0 }]);
});

test('a lost message is healed by the next heartbeat', async () => {
  const { happensUnheard, other, beat, world, score } = await watching();
  happensUnheard(kickOff, other);
  happensUnheard(goal('home'), other);
  beat();
  await world.pass(5000);
  expect(score('m2')).toEqual({ home: 1, away: 0 });
});

test('an older board from a cache takes nothing back, and is asked for again', async () => {
  const { happens, happensUnheard, match, other, beat, world, score, board } = await watching();
  const cached = board();
  const fresh = world.answer;
  happens(kickOff);
  happens(goal('home'));
  happensUnheard(kickOff, other);
  happensUnheard(goal('away'), other);
  world.answer = async () => Response.json(cached);
  beat();
  await world.pass(3000);
  expect(score('m1')).toEqual({ home: 1, away: 0 });
  world.answer = fresh;
  await world.pass(1500);
  expect(score('m2')).toEqual({ home: 0, away: 1 });
  expect(match.revision).toBe(2);
});

test('where something happens all the time a page is live at once, though its answers are older than the last message', async () => {
  const { world, live, board, match, happens, delayAnswers, state } = openPage();
  delayAnswers(300);
  match.accept(kickOff);
  live.boardStore(board()).start();
  for (let tenth = 0; tenth < 20; tenth += 1) {
    happens(goal('home'));
    await world.pass(100);
  }
  expect(state()).toBe('live');
});

test('a match that is new on this day comes onto the board, even past a cache that does not know it yet', async () => {
  const { served, serverNow, happens, world, entries, board } = await watching();
  const cached = board();
  const fresh = world.answer;
  world.answer = async () => Response.json(cached);
  const added = serveMatch('m3', serverNow);
  served.set(added.id, added);
  happens({ type: 'delayMatch' }, added);
  await world.pass(2000);
  world.answer = fresh;
  await world.pass(1500);
  expect(entries().map(({ match }) => match.id)).toEqual(['m1', 'm2', 'm3']);
});

test('a match whose kick-off moved to another day leaves the board', async () => {
  const { served, happens, world, entries, store } = await watching();
  const { to } = store.getSnapshot();
  happens({ type: 'moveKickoff', kickoffAt: to + 1000 });
  served.delete('m1');
  await world.pass(2000);
  expect(entries().map(({ match }) => match.id)).toEqual(['m2']);
});

test('a match of another day costs no request', async () => {
  const { wire, serverNow, world, requests, store } = await watching();
  const elsewhere = serveMatch('m9', serverNow, store.getSnapshot().to + 1);
  const before = requests().length;
  wire.say('competition.c1', 'board.updated', elsewhere.accept(kickOff).onBoard);
  await world.pass(10_000);
  expect(requests()).toHaveLength(before);
});

test('a match that the API leaves off this board is not asked about at every goal', async () => {
  const { wire, serverNow, world, requests } = await watching(LATER);
  const filtered = serveMatch('m4', serverNow);
  wire.say('competition.c1', 'board.updated', filtered.accept(kickOff).onBoard);
  await world.pass(20_000);
  const before = requests().length;
  expect(before).toBeGreaterThan(1);
  for (let n = 0; n < 5; n += 1) {
    wire.say('competition.c1', 'board.updated', filtered.accept(goal('home')).onBoard);
    await world.pass(10_000);
  }
  expect(requests()).toHaveLength(before);
});

test('a competition that comes onto the board is subscribed to, and its match shown live', async () => {
  const page = openPage();
  page.served.clear();
  const store = page.live.boardStore(page.board());
  store.start();
  await page.world.pass(1000);
  expect(page.wire.joined.size).toBe(0);
  page.served.set(page.match.id, page.match);
  page.world.tell('shown');
  await page.world.pass(2000);
  expect([...page.wire.joined]).toEqual(['competition.c1']);
  expect(page.state()).toBe('live');
  page.happens(kickOff);
  expect(store.getSnapshot().competitions[0]?.matches[0]?.summary.status).toBe('live');
});

test('the same query is the same store, in whatever order it was written', async () => {
  const { live, board } = openPage();
  const { from, to } = board();
  const store = live.boardStore(board(), { from, to, status: ['live', 'break'] });
  expect(live.boardStore(board(), { to, from, status: ['break', 'live'] })).toBe(store);
  expect(live.boardStore(board(), { from, to })).not.toBe(store);
});
