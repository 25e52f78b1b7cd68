// Apart from the schemas, so that a page can build a URL without loading Zod.

export { KEY_CHARACTERS, toKey } from './name-key.ts';
export { charactersOf, cutAt } from './visible-text.ts';

/** Letters that Unicode does not decompose, as people type them without such a key. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** A name for comparing and searching: lower case, no accents, single spaces. "Bodø/Glimt" is "bodo glimt". */
export const normalizeName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/['’ʼ`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name as part of a URL: "Côte d'Ivoire" is `cote-d-ivoire`. */
export const slugify = (name: string): string =>
  // The first use of Unicode tables takes 20 ms on a phone, and most names need none.
  (ASCII.test(name) ? name.toLowerCase() : normalizeName(name.replaceAll(/['’ʼ`´]/g, ' ')))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const ASCII = /^[ -~]*$/;

/** The ID at the end of a readable slug like `argentina-france-x1y2`, or of a bare ID. */
export const idOfSlug = (slug: string): string => slug.slice(slug.lastIndexOf('-') + 1);
/** A readable slug that ends with the ID, so that it works after a name changes: `argentina-france-x1y2`. */
export const slugOf = (id: string, ...names: readonly string[]): string =>
  [...names.map(slugify).filter((name) => name !== ''), id].join('-');
