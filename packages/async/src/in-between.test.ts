import { expect, it } from 'vitest';
import { createInBetween } from './in-between.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('does works in their order, a stretch at a time, and lets others have their turn in between', async () => {
  let time = 0;
  const done: string[] = [];
  const inBetween = createInBetween(() => time);
  for (let n = 0; n < 5; n += 1)
    inBetween(() => {
      time += 2;
      done.push(`work ${n}`);
      if (n === 0) inBetween(() => done.push('made by a work'));
    });
  expect(done).toEqual([]);
  for (let n = 0; n < 4; n += 1) {
    await turn();
    done.push('other');
  }
  expect(done).toEqual([
    'work 0',
    'work 1',
    'other',
    'work 2',
    'work 3',
    'other',
    'work 4',
    'made by a work',
    'other',
    'other',
  ]);
});
