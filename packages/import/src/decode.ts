const BOMS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Where Windows-1252 differs from Latin-1. Some versions of Node decode it as if it did not. */
const WINDOWS: Readonly<Record<number, string>> = Object.fromEntries(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((letter, index) => [
    0x80 + index,
    letter,
  ]),
);

/** The text of a file in UTF-8, UTF-16 or, where it is neither, in the Windows code page of western Europe. */
export const decode = (bytes: Uint8Array): string => {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);
  // Half of the bytes of Latin text in UTF-16 are zero; no text in another encoding has one.
  const zero = bytes.subarray(0, 200).indexOf(0);
  if (zero >= 0) return new TextDecoder(zero % 2 === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => WINDOWS[byte] ?? String.fromCharCode(byte)).join('');
  }
};
