import { describe, expect, it } from 'vitest';
import { hasId, sameAtTheStart, withOneMore } from './growing-list.ts';

const a = { id: 'a' };
const b = { id: 'b' };
const c = { id: 'c' };

describe('a list that grows', () => {
  it('knows its ids after each step', () => {
    const one = withOneMore([], a);
    expect([hasId(one, 'a'), hasId(one, 'b')]).toEqual([true, false]);
    const two = withOneMore(one, b);
    expect([hasId(two, 'a'), hasId(two, 'b'), hasId(two, 'c')]).toEqual([true, true, false]);
  });

  it('grown in two ways keeps both ways apart, and itself as it was', () => {
    const one = withOneMore([], a);
    expect(hasId(one, 'a')).toBe(true);
    const left = withOneMore(one, b);
    const right = withOneMore(one, c);
    expect([hasId(left, 'b'), hasId(left, 'c')]).toEqual([true, false]);
    expect([hasId(right, 'b'), hasId(right, 'c')]).toEqual([false, true]);
    expect([hasId(one, 'b'), hasId(one, 'c')]).toEqual([false, false]);
    expect(one).toEqual([a]);
  });

  it('is the same as far as it was grown', () => {
    const one = withOneMore([], a);
    const two = withOneMore(one, b);
    const three = withOneMore(two, c);
    expect(sameAtTheStart(two, three)).toBe(2);
    expect(sameAtTheStart(one, three)).toBe(1);
    expect(sameAtTheStart(two, two)).toBe(2);
    expect(sameAtTheStart(three, two)).toBe(2);
    expect(sameAtTheStart(two, [a, c])).toBe(1);
  });
});
