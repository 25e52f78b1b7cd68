import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 12 characters, 60 bits: short enough for an address, unique enough for every match ever. */
export const newId = (): string => Array.from(randomBytes(12), (byte) => ALPHABET[byte % 32]).join('');

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
  fold(name.replaceAll(/['’ʼ`´]/g, ' '))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
