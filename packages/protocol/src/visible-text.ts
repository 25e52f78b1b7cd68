/** What is written by a text and never seen: a pasted name may bring them, and they make two names of one. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]/g;

/** The same text without what nobody sees, composed as most keyboards write it. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '').normalize('NFC').trim();

/**
 * One line in which something is seen, as a pattern: neither control characters nor such as turn the direction of what
 * follows, nor halves of characters; and a letter, a figure or a sign that is more than an empty place. Or nothing, which is refused by itself.
 */
export const VISIBLE_LINE =
  /^(?:(?=.*[^\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0])[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+)?$/u;

/** The characters of a text as a reader counts them: an accent, a vowel sign or a flag is no character of its own. */
export const charactersOf = (text: string): string[] => {
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
};
/** Made when it is first needed, which on fans' pages it never is. */
let graphemes: Intl.Segmenter | undefined;

/** The first so many characters of a text, none of them cut in half. */
export const cutAt = (text: string, units: number): string => {
  let cut = '';
  for (const character of charactersOf(text)) {
    if (cut.length + character.length > units) break;
    cut += character;
  }
  return cut.trim();
};
