import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalizeName, slugify } from './names.ts';

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
      const normalized = normalizeName(name.replaceAll(/['’ʼ`´]/g, ' '));
      expect(slugify(name)).toBe(normalized.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''));
    }),
  );
});

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
])('%j is %j when it is compared', (name, normalized) => {
  expect(normalizeName(name)).toBe(normalized);
  expect(normalizeName(normalized)).toBe(normalized);
});

it('keeps words apart in a URL', () => {
  expect(slugify("Côte d'Ivoire 2026/27")).toBe('cote-d-ivoire-2026-27');
});
