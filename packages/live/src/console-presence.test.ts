import { expect, test } from 'vitest';
import { joinConsole, type Scorer } from './console-presence.ts';
import { openPage } from './testing/page.ts';

const CHANNEL = 'presence-console.m1';
const ada = { id: '1', info: { name: 'Ada' } };
const ben = { id: '2', info: { name: 'Ben' } };

const joined = async () => {
  const page = openPage();
  const seen: (readonly Scorer[])[] = [];
  const refusals: (number | null)[] = [];
  let losses = 0;
  const leave = joinConsole(page.live, 'm1', {
    present: (scorers) => seen.push(scorers),
    lost: () => {
      losses += 1;
    },
    refused: (status) => refusals.push(status),
  });
  await page.environment.advance(100);
  return { ...page, seen, refusals, leave, losses: () => losses };
};

test('it says who is there, who comes and who goes', async () => {
  const { transport, seen } = await joined();
  transport.listener.members(CHANNEL, { type: 'here', members: [ada] });
  transport.listener.members(CHANNEL, { type: 'joined', members: [ben] });
  transport.listener.members(CHANNEL, { type: 'left', members: [ada] });
  expect(seen.map((scorers) => scorers.map(({ name }) => name))).toEqual([['Ada'], ['Ada', 'Ben'], ['Ben']]);
});

test('it hands on who took over the scoring', async () => {
  const page = openPage();
  const told: unknown[] = [];
  joinConsole(page.live, 'm1', { present() {}, scoring: (changed) => told.push(changed) });
  await page.environment.advance(100);
  page.transport.listener.message(CHANNEL, 'scoring.changed', { turn: 2 });
  expect(told).toEqual([{ turn: 2 }]);
});

test('somebody of whom the API says no name goes by their id', async () => {
  const { transport, seen } = await joined();
  transport.listener.members(CHANNEL, { type: 'here', members: [{ id: '9', info: null }] });
  expect(seen.at(-1)).toEqual([{ id: '9', name: '9' }]);
});

test('it says when the connection is gone, and who is there when it is back', async () => {
  const { transport, environment, losses, seen } = await joined();
  transport.goDown();
  expect(losses()).toBe(1);
  transport.server = 'up';
  await environment.advance(5000);
  transport.listener.members(CHANNEL, { type: 'here', members: [ben] });
  expect(seen).toHaveLength(1);
});

test('a refusal is told with its status and not tried again', async () => {
  const { transport, environment, refusals } = await joined();
  transport.isConfirming = false;
  transport.listener.refused(CHANNEL, 403);
  await environment.advance(60_000);
  expect(refusals).toEqual([403]);
  expect(transport.calls.filter((call) => call === `join ${CHANNEL}`)).toHaveLength(1);
});

test('a subscription that failed for another reason is tried again', async () => {
  const page = openPage();
  page.transport.isConfirming = false;
  joinConsole(page.live, 'm1', { present() {} });
  await page.environment.advance(100);
  page.transport.listener.refused(CHANNEL, 503);
  await page.environment.advance(20_000);
  expect(page.transport.calls.filter((call) => call === `join ${CHANNEL}`)).toHaveLength(2);
});

test('after leaving, nothing is told', async () => {
  const { transport, leave, seen, environment } = await joined();
  leave();
  transport.listener.members(CHANNEL, { type: 'here', members: [ada] });
  await environment.advance(5000);
  expect(seen).toEqual([]);
  expect(transport.joined.size).toBe(0);
});
