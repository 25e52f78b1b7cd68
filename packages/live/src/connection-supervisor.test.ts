import { expect, test } from 'vitest';
import { createSupervisor } from './connection-supervisor.ts';
import { createFakeEnvironment } from './testing/fake-environment.ts';

/** A supervisor whose attempts fail at once while the server is `down`, and hang while it is `silent`. */
const supervised = () => {
  const environment = createFakeEnvironment();
  const server = { is: 'down' };
  const attempts: number[] = [];
  const calls: string[] = [];
  const supervisor = createSupervisor(environment, async () => ({
    connect() {
      attempts.push(environment.now());
      calls.push('connect');
      if (server.is === 'down') queueMicrotask(() => supervisor.lost());
      if (server.is === 'up') queueMicrotask(() => supervisor.opened());
    },
    disconnect: () => calls.push('disconnect'),
  }));
  const waits = () => attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
  return { environment, server, attempts, calls, supervisor, waits };
};

test('waits grow from one second to two at the most, and are spread over all of that', async () => {
  const { environment, supervisor, waits } = supervised();
  environment.randomValue = 1;
  supervisor.start();
  await environment.advance(30_000);
  expect(waits().slice(0, 4)).toEqual([1000, 2000, 2000, 2000]);
});

test('the first two waits may be as short as they like, later ones are at least a second', async () => {
  const { environment, supervisor, waits } = supervised();
  environment.randomValue = 0.1;
  supervisor.start();
  await environment.advance(30_000);
  expect(waits().slice(0, 4)).toEqual([100, 200, 1100, 1100]);
});

test('after any outage the next attempt comes within two seconds', async () => {
  const { environment, server, supervisor, attempts } = supervised();
  environment.randomValue = 0.99;
  supervisor.start();
  await environment.advance(3_600_000);
  server.is = 'up';
  const back = environment.now();
  await environment.advance(2000);
  expect(attempts.at(-1)).toBeGreaterThanOrEqual(back);
});

test('a connection that is lost as soon as it is made is not made again and again without pause', async () => {
  const { environment, server, supervisor, attempts } = supervised();
  server.is = 'up';
  supervisor.start();
  await environment.advance(0);
  for (let n = 0; n < 10; n += 1) {
    supervisor.lost();
    await environment.advance(3000);
  }
  const last = environment.now();
  supervisor.lost();
  await environment.advance(3000);
  expect((attempts.at(-1) ?? 0) - last).toBe(1500);
});

test('a connection that held is followed by a short wait', async () => {
  const { environment, server, supervisor, attempts } = supervised();
  supervisor.start();
  await environment.advance(20_000);
  server.is = 'up';
  await environment.advance(15_000);
  const last = environment.now();
  supervisor.lost();
  await environment.advance(3000);
  expect((attempts.at(-1) ?? 0) - last).toBe(500);
});

test('an attempt that hangs is given up, sooner at first than later', async () => {
  const { environment, server, supervisor, waits, calls } = supervised();
  server.is = 'silent';
  environment.randomValue = 0.001;
  supervisor.start();
  await environment.advance(60_000);
  expect(calls.slice(0, 4)).toEqual(['connect', 'disconnect', 'connect', 'disconnect']);
  expect(waits().map((wait) => Math.round(wait / 1000))).toEqual([5, 10, 21, 21]);
});

test('while offline it does not try; online again it does at once', async () => {
  const { environment, supervisor, attempts } = supervised();
  environment.dispatch('offline');
  supervisor.start();
  await environment.advance(60_000);
  expect(attempts).toEqual([]);
  environment.dispatch('online');
  await environment.advance(300);
  expect(attempts.length).toBeGreaterThanOrEqual(1);
});

test('coming to the foreground ends a wait', async () => {
  const { environment, supervisor, attempts } = supervised();
  environment.randomValue = 1;
  supervisor.start();
  await environment.advance(10_000);
  const before = attempts.length;
  environment.dispatch('shown');
  await environment.advance(300);
  expect(attempts).toHaveLength(before + 1);
});

test('stopped, it ends what is open and what is planned; started again, it goes on', async () => {
  const { environment, server, supervisor, attempts, calls } = supervised();
  supervisor.start();
  await environment.advance(5000);
  supervisor.stop();
  expect(calls.at(-1)).toBe('disconnect');
  const before = attempts.length;
  await environment.advance(60_000);
  expect(attempts).toHaveLength(before);
  server.is = 'up';
  supervisor.start();
  await environment.advance(0);
  expect(attempts).toHaveLength(before + 1);
});

test('stopped while it loads, it does not connect when that is done', async () => {
  const { environment, supervisor, attempts } = supervised();
  supervisor.start();
  const passing = environment.advance(0);
  supervisor.stop();
  await passing;
  await environment.advance(10_000);
  expect(attempts).toEqual([]);
});
