import { expect, test } from 'vitest';
import { createWorld } from './testing/fake-environment.ts';
import { createTicker } from './ticker.ts';

const START = 1_770_000_000_400;

test('it ticks at the whole seconds of the server’s time, for all its readers from one timer', async () => {
  const world = createWorld();
  const ticker = createTicker(world, () => START + world.now(), 1000);
  const ticks: [number, number][] = [];
  const stop = ticker.subscribe(() => ticks.push([world.now(), ticker.getSnapshot()]));
  const stopOther = ticker.subscribe(() => {});
  await world.pass(2000);
  expect(ticks).toEqual([
    [600, 1_770_000_001_000],
    [1600, 1_770_000_002_000],
  ]);
  stop();
  await world.pass(1000);
  expect(ticks).toHaveLength(2);
  expect(ticker.getSnapshot()).toBe(1_770_000_003_000);
  stopOther();
  await world.pass(10_000);
  expect(ticker.getSnapshot()).toBe(1_770_000_003_000);
});

test('a reader that comes later is told the time at once', async () => {
  const world = createWorld();
  const ticker = createTicker(world, () => START + world.now(), 1000);
  await world.pass(60_000);
  const stop = ticker.subscribe(() => {});
  expect(ticker.getSnapshot()).toBe(1_770_000_060_000);
  stop();
});
