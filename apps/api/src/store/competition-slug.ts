import { slugify } from '@scoreline/protocol/names';
import anyAscii from 'any-ascii';

const OTHER_SCRIPTS = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;

/** A competition as its address names it, other scripts in Latin letters: "Первая лига 2026" is `pervaya-liga-2026`. */
export const competitionSlug = (name: string, season: string): string =>
  slugify(`${name} ${season}`.normalize('NFC').replace(OTHER_SCRIPTS, anyAscii)) || 'competition';
