import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFrameFilter } from './frame-filter.ts';

const HEAD = Buffer.from('HTTP/1.1 101 Switching Protocols\r\n\r\n');

const frame = (payload: Buffer, opcode = 1, isMasked = false): Buffer => {
  const mask = isMasked ? 0x80 : 0;
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, mask | length])
      : Buffer.from([0x80 | opcode, mask | 126, length >> 8, length & 0xff]);
  return Buffer.concat([head, isMasked ? Buffer.alloc(4, 7) : Buffer.alloc(0), payload]);
};

const inPieces = (stream: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(stream.length / size) }, (_, i) =>
    stream.subarray(i * size, (i + 1) * size),
  );

test('however a stream is cut, exactly the messages that are dropped are missing', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 300 }), fc.boolean(), (lengths, size, isMasked) => {
      const messages = lengths.map((length, i) => frame(Buffer.alloc(length, i), 1, isMasked));
      let asked = 0;
      const filter = createFrameFilter(() => asked++ % 2 === 1);
      const passed = inPieces(Buffer.concat([HEAD, ...messages]), size).map((piece) => filter.pass(piece));
      const kept = messages.filter((_, i) => i % 2 === 0);
      expect(Buffer.concat(passed).equals(Buffer.concat([HEAD, ...kept]))).toBe(true);
    }),
  );
});

test('pings, pongs and closes always pass', () => {
  const filter = createFrameFilter(() => true);
  const control = [8, 9, 10].map((opcode) => frame(Buffer.from('x'), opcode));
  const stream = Buffer.concat([HEAD, frame(Buffer.from('gone')), ...control]);
  expect(filter.pass(stream).equals(Buffer.concat([HEAD, ...control]))).toBe(true);
});
