/** What the fonts of the picture have. For anything else its library would ask a server on the network for a font. */
const DRAWN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9 .,:;'’"“”!?&()+/\-–—·#]/u;

/** A text without the characters that the picture cannot show. */
export const supportedText = (text: string): string =>
  [...text.normalize('NFC')]
    .filter((character) => DRAWN.test(character))
    .join('')
    .replaceAll(/ +/g, ' ')
    .trim();
