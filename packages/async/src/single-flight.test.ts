import { expect, test } from 'vitest';
import { createSingleFlight } from './single-flight.ts';

/** A computation in the test's hand: each run waits until it is let go, and answers how often it had begun. */
const inHand = () => {
  const fly = createSingleFlight<number>();
  const open: (() => void)[] = [];
  const begun: string[] = [];
  const compute = (key: string) => () => {
    begun.push(key);
    const nth = begun.length;
    return new Promise<number>((resolve) => open.push(() => resolve(nth)));
  };
  const begins = (count: number) => expect.poll(() => begun.length).toBe(count);
  return {
    begun,
    begins,
    ask: (key = 'a') => fly(key, compute(key)),
    land: () => open.shift()?.(),
  };
};

test('all who ask in the same moment share one computation', async () => {
  const { ask, begins, land } = inHand();
  const answers = Array.from({ length: 1_000 }, () => ask());
  await begins(1);
  land();
  expect(new Set(await Promise.all(answers))).toEqual(new Set([1]));
  await begins(1);
});

test('who asks while one runs is answered by one that begins later, and all of them by the same', async () => {
  const { ask, begins, land, begun } = inHand();
  const early = ask();
  await begins(1);
  const late = Array.from({ length: 500 }, () => ask());
  expect(begun.length).toBe(1);
  land();
  expect(await early).toBe(1);
  await begins(2);
  const later = ask();
  land();
  expect(new Set(await Promise.all(late))).toEqual(new Set([2]));
  await begins(3);
  land();
  expect(await later).toBe(3);
});

test('another key waits for nobody', async () => {
  const { ask, begins, land, begun } = inHand();
  const a = ask('a');
  await begins(1);
  const b = ask('b');
  await begins(2);
  expect(begun).toEqual(['a', 'b']);
  land();
  land();
  expect(await Promise.all([a, b])).toEqual([1, 2]);
});

test('a computation that fails fails for its own askers only', async () => {
  const fly = createSingleFlight<string>();
  let runs = 0;
  const compute = async () => {
    runs += 1;
    if (runs === 1) throw new Error('the database is away');
    return 'back';
  };
  const first = [fly('a', compute), fly('a', compute)];
  for (const one of first) await expect(one).rejects.toThrow('away');
  expect(await fly('a', compute)).toBe('back');
  expect(runs).toBe(2);
});
