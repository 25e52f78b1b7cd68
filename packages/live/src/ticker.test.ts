import { expect, test } from 'vitest';
import { createFakeEnvironment } from './testing/fake-environment.ts';
import { createTicker } from './ticker.ts';

const START = 1_770_000_000_400;

test('it ticks at the whole seconds of the server’s time, for all its readers from one timer', async () => {
  const environment = createFakeEnvironment();
  const ticker = createTicker(environment, () => START + environment.now(), 1000);
  const ticks: [number, number][] = [];
  const stop = ticker.subscribe(() => ticks.push([environment.now(), ticker.getSnapshot()]));
  const stopOther = ticker.subscribe(() => {});
  await environment.advance(2000);
  expect(ticks).toEqual([
    [600, 1_770_000_001_000],
    [1600, 1_770_000_002_000],
  ]);
  stop();
  await environment.advance(1000);
  expect(ticks).toHaveLength(2);
  expect(ticker.getSnapshot()).toBe(1_770_000_003_000);
  stopOther();
  await environment.advance(10_000);
  expect(ticker.getSnapshot()).toBe(1_770_000_003_000);
});

test('a reader that comes later is told the time at once', async () => {
  const environment = createFakeEnvironment();
  const ticker = createTicker(environment, () => START + environment.now(), 1000);
  await environment.advance(60_000);
  const stop = ticker.subscribe(() => {});
  expect(ticker.getSnapshot()).toBe(1_770_000_060_000);
  stop();
});
