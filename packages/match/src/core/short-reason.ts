/** So that a summary stays under 1 KB whatever was typed: 200 Latin letters fit, 90 Chinese ones. */
const MAX_BYTES = 270;

/** Bytes of a character in UTF-8 JSON, where quotes, backslashes, controls and lone surrogates are escaped. */
const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return 6;
  if (character === '"' || character === '\\') return 2;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A reason as a board shows it, cut where it is too long; the match's timeline has all of it. */
export const shortReason = (reason: string): string => {
  let bytes = 0;
  let end = 0;
  for (const character of reason) {
    bytes += bytesOf(character);
    if (bytes > MAX_BYTES) return `${reason.slice(0, end).trimEnd()}…`;
    end += character.length;
  }
  return reason;
};
