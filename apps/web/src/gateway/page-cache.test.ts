import { expect, it } from 'vitest';
import { createPageCache, FRESH_MS } from './page-cache.ts';

const cached = () => {
  let time = 0;
  let renders = 0;
  const cache = createPageCache<number>(() => time);
  return {
    wait: (ms: number) => {
      time += ms;
    },
    ask: (key = '/') =>
      cache(key, async () => {
        renders += 1;
        return renders;
      }),
    fail: (key = '/') => cache(key, () => Promise.reject(new Error('no scores'))),
  };
};

it('renders a page once for all who ask within a second', async () => {
  const { ask, wait } = cached();
  expect(await Promise.all([ask(), ask(), ask('/other')])).toEqual([1, 1, 2]);
  wait(FRESH_MS - 1);
  expect(await ask()).toBe(1);
  wait(1);
  expect(await ask()).toBe(3);
});
it('keeps no rendering that failed', async () => {
  const { ask, fail } = cached();
  await expect(fail()).rejects.toThrow('no scores');
  expect(await ask()).toBe(1);
});
it('forgets the oldest before it grows without end', async () => {
  const { ask } = cached();
  await ask('first');
  for (let n = 0; n < 500; n += 1) await ask(`/${n}`);
  expect(await ask('first')).toBe(502);
});
