import { expect, it } from 'vitest';
import { createPageCache, FRESH_MS } from './page-cache.ts';

const forEver = () => new AbortController().signal;
const cached = (maxBytes = 1_000_000) => {
  let time = 1;
  let renders = 0;
  const cache = createPageCache<{ status: number; body: string; n: number }>({
    now: () => time,
    maxBytes,
    freshMs: FRESH_MS,
  });
  const page = (bytes: number, status = 200) => {
    renders += 1;
    return { status, body: 'x'.repeat(bytes), n: renders };
  };
  return {
    wait: (ms: number) => {
      time += ms;
    },
    size: cache.size,
    ask: async (key = '/', bytes = 10) => (await cache(key, forEver(), async () => page(bytes))).n,
    fail: (key = '/') => cache(key, forEver(), () => Promise.reject(new Error('no scores'))),
    down: async (key = '/') => (await cache(key, forEver(), async () => page(10, 503))).n,
  };
};

it('renders a page once for all who ask within a second', async () => {
  const { ask, wait } = cached();
  expect(await Promise.all([ask(), ask(), ask('/other')])).toEqual([1, 1, 2]);
  wait(FRESH_MS - 1);
  expect(await ask()).toBe(1);
  wait(2);
  expect(await ask()).toBe(3);
});
it('keeps nothing that failed', async () => {
  const { ask, down, fail } = cached();
  await expect(fail()).rejects.toThrow('no scores');
  expect(await down()).toBe(1);
  expect(await ask()).toBe(2);
});
it('forgets the oldest before it holds more than it may, whatever the size of a page', async () => {
  const { ask, size } = cached(10_000);
  await ask('first', 3_000);
  for (let n = 0; n < 20; n += 1) {
    await ask(`/${n}`, 3_000);
    expect(size()).toBeLessThanOrEqual(10_000);
  }
  expect(await ask('first', 3_000)).toBe(22);
  await ask('/larger-than-all', 20_000);
  expect(size()).toBeLessThanOrEqual(10_000);
});
it('holds a page no longer than it may be shown', async () => {
  const { ask, size, wait } = cached();
  await ask();
  expect(size()).toBeGreaterThan(0);
  wait(FRESH_MS + 1);
  await expect.poll(size, { timeout: 10_000 }).toBe(0);
});
it('says whether anybody still waits', async () => {
  const cache = createPageCache<{ status: number; body: string }>({
    now: () => 1,
    maxBytes: 1_000,
    freshMs: FRESH_MS,
  });
  const readers = [new AbortController(), new AbortController()];
  let isWanted = () => false;
  for (const { signal } of readers)
    void cache('/', signal, (asked) => {
      isWanted = asked;
      return new Promise(() => {});
    });
  readers[0]?.abort();
  expect(isWanted()).toBe(true);
  readers[1]?.abort();
  expect(isWanted()).toBe(false);
});
