import { expect, it } from 'vitest';
import { BusyError, createTurns } from './turns.ts';

const always = () => true;
const plan = { atOnce: 1, waitMs: 60_000, mostWaiting: 100 };

/** Works that end when they are told to, and the order in which they began. */
const works = () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.push(() => resolve(name));
    });
  const endNext = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, work, endNext };
};

it('works on so many at once, and gives clients their turns one after the other', async () => {
  const { begun, work, endNext } = works();
  const turns = createTurns({ ...plan, atOnce: 2 });
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void turns('a', always, work(name));
  void turns('b', always, work('b1'));
  void turns('c', always, work('c1'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual(['a1', 'a2']);
  for (let n = 0; n < 5; n += 1) await endNext();
  expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'a5']);
});
it('skips what nobody wants any more, and goes on after a failure', async () => {
  const turns = createTurns(plan);
  const failed = turns('a', always, () => Promise.reject(new Error('no')));
  const left = turns(
    'a',
    () => false,
    () => Promise.resolve('left'),
  );
  const stayed = turns('a', always, () => Promise.resolve('stayed'));
  await expect(failed).rejects.toThrow('no');
  await expect(left).rejects.toThrow(BusyError);
  await expect(stayed).resolves.toBe('stayed');
});
it('refuses who waits too long, and whoever is too many', async () => {
  const turns = createTurns({ atOnce: 1, waitMs: 20, mostWaiting: 1 });
  void turns('a', always, () => new Promise(() => {}));
  const patient = turns('a', always, () => Promise.resolve());
  await expect(turns('b', always, () => Promise.resolve())).rejects.toThrow(BusyError);
  await expect(patient).rejects.toThrow(BusyError);
});
