import { expect, test } from 'vitest';
import { watchCompetitions } from './competition-changes.ts';
import { matchStore } from './match-store.ts';
import { openPage } from './testing/page.ts';
import { goal, kickOff, serveMatch } from './testing/served-match.ts';

const watching = async () => {
  const page = openPage();
  let changes = 0;
  const store = matchStore(page.live, page.match.snapshot());
  store.start();
  const other = serveMatch('m2', page.serverNow);
  page.served.set(other.id, other);
  const leave = watchCompetitions(page.live, ['c1'], () => {
    changes += 1;
  });
  await page.environment.advance(1000);
  return { ...page, other, leave, changes: () => changes };
};

test('a change of a match that the page does not show is told, though a match store joined the channel first', async () => {
  const page = await watching();
  page.happens(kickOff, page.other);
  expect(page.changes()).toBe(1);
  page.happens(goal('home'), page.other);
  expect(page.changes()).toBe(2);
});

test('the first heartbeat is no change, one that is ahead later is', async () => {
  const page = await watching();
  page.sendHeartbeat();
  page.sendHeartbeat();
  expect(page.changes()).toBe(0);
  page.happensSilently(kickOff, page.other);
  page.sendHeartbeat();
  page.sendHeartbeat();
  expect(page.changes()).toBe(1);
});

test('a match that is new in the heartbeat is a change: an old one was corrected', async () => {
  const page = await watching();
  page.sendHeartbeat();
  page.served.set('m3', serveMatch('m3', page.serverNow));
  page.sendHeartbeat();
  expect(page.changes()).toBe(1);
});

test('a message that comes twice, or late, is one change', async () => {
  const page = await watching();
  const { onBoard } = page.other.accept(kickOff);
  page.transport.broadcast('competition.c1', 'board.updated', onBoard);
  page.transport.broadcast('competition.c1', 'board.updated', onBoard);
  expect(page.changes()).toBe(1);
});

test('a reconnect is told, for something may have been missed', async () => {
  const page = await watching();
  page.transport.goDown();
  page.transport.server = 'up';
  await page.environment.advance(10_000);
  expect(page.changes()).toBe(1);
});

test('what cannot be read is nothing, and who left hears no more', async () => {
  const page = await watching();
  page.transport.broadcast('competition.c1', 'board.updated', { v: 1 });
  page.transport.broadcast('competition.c1', 'board.heartbeat', 'x');
  expect(page.changes()).toBe(0);
  page.leave();
  page.happens(kickOff, page.other);
  expect(page.changes()).toBe(0);
});
