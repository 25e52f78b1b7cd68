/** What a key is made of: letters, marks and digits of every script, and emoji, which some names are made of. */
export const KEY_CHARACTERS = String.raw`\p{L}\p{M}\p{N}\p{Emoji_Presentation}\u2600-\u27bf\u{e0020}-\u{e007f}`;

const JOINERS = /\u034f|\u115f|\u1160|\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
const LOOSE_MARKS = /(^|[^\p{L}\p{M}])\p{M}+/gu;
const OTHERS = new RegExp(`[^${KEY_CHARACTERS}]+`, 'gu');

/** Full case folding, except that a dotless ı stays what it is. */
const foldCase = (text: string): string =>
  text.replace(/[^ı]+/g, (part) => part.toUpperCase().toLowerCase()).replaceAll('ς', 'σ');

/**
 * What tells two names apart, in every script: two names have one key only if they have the same letters and digits,
 * whatever their case and punctuation. Accents count for nothing on Latin and Greek letters, where they are often left out;
 * everywhere else a mark makes another letter (й, ガ, हि). `Bosnia & Herzegovina` is `bosnia-and-herzegovina`, `Заря 2`
 * is `заря-2`. Empty for a name without a letter, a digit or an emoji. Refs of imported records are made of keys: a
 * change here makes an import that runs again enter everything a second time.
 */
export const toKey = (name: string): string =>
  foldCase(name.normalize('NFKD').replace(JOINERS, '').replace(ACCENTS, '$1').replace(LOOSE_MARKS, '$1'))
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .replace(OTHERS, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC');
