import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, slugify } from './names.ts';

it.each([
  ["Côte d'Ivoire", 'cote-d-ivoire'],
  ['Côte d’Ivoire', 'cote-d-ivoire'],
  ["O'Higgins", 'o-higgins'],
  ['Bodø/Glimt', 'bodo-glimt'],
  ['1. FC Köln', '1-fc-koln'],
  ['  FC  Basel 1893 ', 'fc-basel-1893'],
  ['中国', ''],
])('%j is %j in an address', (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

it('makes the same address of a plain name as of any other', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const folded = fold(name.replaceAll(/['’ʼ`´]/g, ' '));
      expect(slugify(name)).toBe(folded.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''));
    }),
  );
});
