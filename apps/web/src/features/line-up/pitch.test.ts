import { expect, it } from 'vitest';
import { pitchRows, shirtName } from './pitch.ts';

const players = (...positions: readonly ('GK' | 'DF' | 'MF' | 'FW' | undefined)[]) =>
  positions.map((position, index) => ({
    id: `p${index}`,
    name: `P ${index}`,
    ...(position === undefined ? {} : { position }),
  }));
const told = (formation: string | undefined, starters: ReturnType<typeof players>) =>
  pitchRows({ starters, bench: [], ...(formation === undefined ? {} : { formation }) })?.map(
    (row) => row.length,
  ) ?? null;
const ELEVEN = players(...Array<undefined>(11).fill(undefined));

it('stands as the formation says', () => {
  expect(told('4-3-3', ELEVEN)).toEqual([1, 4, 3, 3]);
  expect(told('4-2-3-1', ELEVEN)).toEqual([1, 4, 2, 3, 1]);
});
it('stands by positions where no formation fits', () => {
  const known = players('GK', 'DF', 'MF', 'DF', 'FW');
  expect(told(undefined, known)).toEqual([1, 2, 1, 1]);
  expect(told('4-4-2', known)).toEqual([1, 2, 1, 1]);
});
it('is not drawn from a guess', () => {
  expect(told(undefined, ELEVEN)).toBeNull();
  expect(told('4-3-3', players(...Array<undefined>(9).fill(undefined)))).toBeNull();
  expect(told('4-3-3', [])).toBeNull();
});
it.each([
  ['Lionel Messi', 'Messi'],
  ['Rodrigo de Paul', 'de Paul'],
  ['Virgil van Dijk', 'van Dijk'],
  ['Neymar', 'Neymar'],
])('%s wears %s', (name, shirt) => {
  expect(shirtName(name)).toBe(shirt);
});
