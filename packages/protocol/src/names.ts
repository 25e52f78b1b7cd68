// Apart from the schemas, so that a page can make an address without loading Zod.

/** Letters that Unicode takes for letters of their own, as people type them who have no such key. */
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

/** A name as it is searched for: small letters without their marks and single spaces, "Bodø/Glimt" as "bodo glimt". */
export const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/['’ʼ`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Letters and digits of a name, for an address: "Côte d'Ivoire" is `cote-d-ivoire`. */
export const slugify = (name: string): string =>
  // A browser's first look into the tables of Unicode takes 20 ms on a phone, and most names need none.
  (ASCII.test(name) ? name.toLowerCase() : fold(name.replaceAll(/['’ʼ`´]/g, ' ')))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const ASCII = /^[ -~]*$/;

/** The last part of a readable address, which is an id of ours: `argentina-france-x1y2`, or the bare id. */
export const idOfSlug = (slug: string): string => slug.slice(slug.lastIndexOf('-') + 1);
/** A readable address that stays right when a name changes: `argentina-france-x1y2`. */
export const slugOf = (id: string, ...names: readonly string[]): string =>
  [...names.map(slugify).filter((name) => name !== ''), id].join('-');
