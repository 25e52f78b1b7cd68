import { describe, expect, it } from 'vitest';
import { fold, slugify } from './names.ts';
import { LONGEST_TERM, termRows } from './search-terms.ts';

describe('a folded name', () => {
  it.each([
    ['Bodø/Glimt', 'bodo glimt'],
    ['  1. FC  Köln ', '1 fc koln'],
    ['Côte d’Ivoire', 'cote divoire'],
    ['ŁKS Łódź', 'lks lodz'],
    ['Fenerbahçe İstanbul', 'fenerbahce istanbul'],
    ['Groß-Gerau', 'gross gerau'],
    ['Динамо Київ', 'динамо киів'],
    ['浦和レッズ', '浦和レッス'],
    ['\ud800', ''],
  ])('of %j is %j', (name, folded) => {
    expect(fold(name)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('keeps its words apart in an address', () => {
    expect(slugify("Côte d'Ivoire 2026/27")).toBe('cote-d-ivoire-2026-27');
  });
});

describe('the terms of a name', () => {
  it('are its endings, by where they begin', () => {
    const rows = termRows('team', 't', ['Ab Ba']);
    expect(new Map(rows.map(({ term, rank }) => [term, rank]))).toEqual(
      new Map([
        ['ab ba', 0],
        ['b ba', 2],
        ['ba', 1],
        ['a', 2],
      ]),
    );
  });

  it('are no longer than what is looked for, and one row each', () => {
    const rows = termRows('team', 't', ['a'.repeat(80), 'a'.repeat(80)]);
    expect(rows.every(({ term }) => term.length <= LONGEST_TERM)).toBe(true);
    expect(new Set(rows.map(({ term }) => term)).size).toBe(rows.length);
  });
});
