import { expect, it } from 'vitest';
import { decode } from './decode.ts';

const TEXT = 'Águila v Peñarol Puerto';
const latin1 = Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0));
const utf16 = (isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(TEXT.length * 2));
  for (const [index, letter] of [...TEXT].entries())
    view.setUint16(index * 2, letter.charCodeAt(0), isLittle);
  return new Uint8Array(view.buffer);
};
const after = (bom: number[], bytes: Uint8Array) => new Uint8Array([...bom, ...bytes]);

it.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', after([0xef, 0xbb, 0xbf], new TextEncoder().encode(TEXT))],
  ['Latin-1', latin1],
  ['UTF-16, little end first', utf16(true)],
  ['UTF-16, big end first', utf16(false)],
  ['UTF-16 with a mark', after([0xff, 0xfe], utf16(true))],
  ['UTF-16 with the other mark', after([0xfe, 0xff], utf16(false))],
])('reads a file in %s', (_, bytes) => {
  expect(decode(bytes)).toBe(TEXT);
});

it('knows the signs of Windows that Latin-1 has not', () => {
  expect(decode(Uint8Array.from([0x41, 0x96, 0x42, 0x92, 0xe9]))).toBe('A–B’é');
});
