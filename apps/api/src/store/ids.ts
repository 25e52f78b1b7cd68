import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** A random ID of 12 characters, 60 bits: short enough for a URL. */
export const newId = (): string => Array.from(randomBytes(12), (byte) => ALPHABET[byte % 32]).join('');
