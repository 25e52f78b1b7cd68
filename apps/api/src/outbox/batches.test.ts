import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

const matches = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'), {
  maxLength: 60,
});

describe('batches', () => {
  it('hold everything once, no match twice, and each match in its order', () => {
    fc.assert(
      fc.property(matches, (names) => {
        const items = names.map((match, index) => ({ match, index }));
        const batches = [...batchesOf(items, ({ match }) => match)];
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(10);
          expect(new Set(batch.map(({ match }) => match)).size).toBe(batch.length);
        }
        const sent = batches.flat();
        expect(sent.length).toBe(items.length);
        for (const name of new Set(names)) {
          const order = sent.filter(({ match }) => match === name).map(({ index }) => index);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('are as few as the order allows', () => {
    expect([...batchesOf(['a1', 'a2', 'b1', 'a3', 'b2'], (name) => name.slice(0, 1))]).toEqual([
      ['a1', 'b1'],
      ['a2', 'b2'],
      ['a3'],
    ]);
  });
});
