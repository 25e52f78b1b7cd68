import { expect, test } from 'vitest';
import { createSupervisor } from './connection-supervisor.ts';
import { createWorld } from './testing/fake-environment.ts';

/** A supervisor whose attempts fail at once while the server is `down`, and hang while it is `silent`. */
const supervised = () => {
  const world = createWorld();
  const server = { is: 'down' };
  const attempts: number[] = [];
  const calls: string[] = [];
  const supervisor = createSupervisor(world, async () => ({
    connect() {
      attempts.push(world.now());
      calls.push('connect');
      if (server.is === 'down') queueMicrotask(() => supervisor.lost());
      if (server.is === 'up') queueMicrotask(() => supervisor.opened());
    },
    disconnect: () => calls.push('disconnect'),
  }));
  const waits = () => attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
  return { world, server, attempts, calls, supervisor, waits };
};

test('waits grow from one second to two at the most, and are spread over all of that', async () => {
  const { world, supervisor, waits } = supervised();
  world.chance = 1;
  supervisor.start();
  await world.pass(30_000);
  expect(waits().slice(0, 4)).toEqual([1000, 2000, 2000, 2000]);
});

test('the first two waits may be as short as they like, later ones are at least a second', async () => {
  const { world, supervisor, waits } = supervised();
  world.chance = 0.1;
  supervisor.start();
  await world.pass(30_000);
  expect(waits().slice(0, 4)).toEqual([100, 200, 1100, 1100]);
});

test('after any outage the next attempt comes within two seconds', async () => {
  const { world, server, supervisor, attempts } = supervised();
  world.chance = 0.99;
  supervisor.start();
  await world.pass(3_600_000);
  server.is = 'up';
  const back = world.now();
  await world.pass(2000);
  expect(attempts.at(-1)).toBeGreaterThanOrEqual(back);
});

test('a connection that is lost as soon as it is made is not made again and again without pause', async () => {
  const { world, server, supervisor, attempts } = supervised();
  server.is = 'up';
  supervisor.start();
  await world.pass(0);
  for (let n = 0; n < 10; n += 1) {
    supervisor.lost();
    await world.pass(3000);
  }
  const last = world.now();
  supervisor.lost();
  await world.pass(3000);
  expect((attempts.at(-1) ?? 0) - last).toBe(1500);
});

test('a connection that held is followed by a short wait', async () => {
  const { world, server, supervisor, attempts } = supervised();
  supervisor.start();
  await world.pass(20_000);
  server.is = 'up';
  await world.pass(15_000);
  const last = world.now();
  supervisor.lost();
  await world.pass(3000);
  expect((attempts.at(-1) ?? 0) - last).toBe(500);
});

test('an attempt that hangs is given up, sooner at first than later', async () => {
  const { world, server, supervisor, waits, calls } = supervised();
  server.is = 'silent';
  world.chance = 0.001;
  supervisor.start();
  await world.pass(60_000);
  expect(calls.slice(0, 4)).toEqual(['connect', 'disconnect', 'connect', 'disconnect']);
  expect(waits().map((wait) => Math.round(wait / 1000))).toEqual([5, 10, 21, 21]);
});

test('while offline it does not try; online again it does at once', async () => {
  const { world, supervisor, attempts } = supervised();
  world.tell('offline');
  supervisor.start();
  await world.pass(60_000);
  expect(attempts).toEqual([]);
  world.tell('online');
  await world.pass(300);
  expect(attempts.length).toBeGreaterThanOrEqual(1);
});

test('coming to the foreground ends a wait', async () => {
  const { world, supervisor, attempts } = supervised();
  world.chance = 1;
  supervisor.start();
  await world.pass(10_000);
  const before = attempts.length;
  world.tell('shown');
  await world.pass(300);
  expect(attempts).toHaveLength(before + 1);
});

test('stopped, it ends what is open and what is planned; started again, it goes on', async () => {
  const { world, server, supervisor, attempts, calls } = supervised();
  supervisor.start();
  await world.pass(5000);
  supervisor.stop();
  expect(calls.at(-1)).toBe('disconnect');
  const before = attempts.length;
  await world.pass(60_000);
  expect(attempts).toHaveLength(before);
  server.is = 'up';
  supervisor.start();
  await world.pass(0);
  expect(attempts).toHaveLength(before + 1);
});

test('stopped while it loads, it does not connect when that is done', async () => {
  const { world, supervisor, attempts } = supervised();
  supervisor.start();
  const passing = world.pass(0);
  supervisor.stop();
  await passing;
  await world.pass(10_000);
  expect(attempts).toEqual([]);
});
