import { checkLineup } from '@scoreline/match';
import { describe, expect, it } from 'vitest';
import { parseLineUp } from './parse-line-up.ts';

const FRANCE = `1 Lloris (GK) (c)
5 Koundé
4 Varane
18 Upamecano
22 Hernández
8 Tchouaméni
14 Rabiot
11 Dembélé
7 Griezmann
10 Mbappé
9 Giroud

12 Kolo Muani
16 Mandanda GK`;

describe('a pasted line-up', () => {
  it('has eleven starters and the rest on the bench', () => {
    const { starters, bench, faults } = parseLineUp(FRANCE);
    expect(faults).toEqual([]);
    expect(starters.map(({ number }) => number)).toEqual([1, 5, 4, 18, 22, 8, 14, 11, 7, 10, 9]);
    expect(bench.map(({ name }) => name)).toEqual(['Kolo Muani', 'Mandanda']);
    expect(checkLineup({ starters, bench }, 11)).toBeNull();
  });

  it.each([
    ['1 Lloris (GK) (c)', { id: 'n1', number: 1, name: 'Lloris', position: 'GK', captain: true }],
    ['23 GK Emiliano Martínez', { id: 'n23', number: 23, name: 'Emiliano Martínez', position: 'GK' }],
    ['16 Mandanda GK', { id: 'n16', number: 16, name: 'Mandanda', position: 'GK' }],
    ['10. Lionel Messi [C]', { id: 'n10', number: 10, name: 'Lionel Messi', captain: true }],
    ['#9 - Julián Álvarez', { id: 'n9', number: 9, name: 'Julián Álvarez' }],
    ['\t7\tDe Paul\r', { id: 'n7', number: 7, name: 'De Paul' }],
    ["Kevin-Prince O'Neill", { id: 'p1', name: "Kevin-Prince O'Neill" }],
    ['8 Son (손흥민)', { id: 'n8', number: 8, name: 'Son (손흥민)' }],
    ['3 Gk', { id: 'n3', number: 3, name: 'Gk' }],
  ])('reads %j', (line, player) => {
    expect(parseLineUp(line).starters).toEqual([player]);
  });

  it('begins the bench where a heading says so', () => {
    const { starters, bench } = parseLineUp('1 A\n2 B\nSubstitutes:\n3 C');
    expect([starters.length, bench.length]).toEqual([2, 1]);
  });

  it.each([
    ['0 Nobody', 'Shirt numbers go from 1 to 99, not 0.'],
    ['100 Nobody', 'Shirt numbers go from 1 to 99, not 100.'],
    ['17', 'This line has no name.'],
    ['4 Varane\n4 Konaté', 'Two players have shirt number 4.'],
    [`9 ${'x'.repeat(81)}`, 'A name can have up to 80 characters.'],
  ])('says what is wrong with %j', (line, message) => {
    const { faults } = parseLineUp(line);
    expect(faults).toEqual([{ line: line.split('\n').length, message }]);
  });

  it('gives the same player the same id when it is pasted again', () => {
    expect(parseLineUp(FRANCE)).toEqual(parseLineUp(FRANCE));
  });
});
