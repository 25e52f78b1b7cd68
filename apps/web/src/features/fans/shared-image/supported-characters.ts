/** What the fonts of the picture have. For anything else its library would ask a server on the network for a font. */
const DRAWN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9 .,:;'’"“”!?&()+/\-–—·#]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** A text without the characters that the picture cannot show. */
export const supportedText = (text: string): string =>
  [...text.normalize('NFC')]
    .filter((character) => DRAWN.test(character))
    .join('')
    .replaceAll(/ +/g, ' ')
    .trim();

interface Team {
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
}

/**
 * What a team is called in the picture: of its names the longest of which every letter can be drawn, for half a name is
 * another one. Null where none can: the title beside the picture has it.
 */
export const drawnName = ({ name, shortName, code }: Team): string | null =>
  [name, shortName, code].find(
    (one) =>
      supportedText(one) !== '' && [...one.normalize('NFC')].every((c) => DRAWN.test(c) || !LETTER.test(c)),
  ) ?? null;
