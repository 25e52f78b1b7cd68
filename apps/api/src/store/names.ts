import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 12 characters, 60 bits: short enough for an address, unique enough for every match ever. */
export const newId = (): string => Array.from(randomBytes(12), (byte) => ALPHABET[byte % 32]).join('');

export { fold, slugify } from '@scoreline/protocol/names';
