/** Drops whole WebSocket messages from a stream and passes everything else unchanged. */
export interface FrameFilter {
  /** The part of this chunk to pass on. */
  pass(chunk: Buffer): Buffer;
}

const TEXT = 1;
const BINARY = 2;
const SWITCHING = /^HTTP\/1\.1 101 /;
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * Filters one direction of a connection that begins with an HTTP head and continues with frames (RFC 6455, 5.2).
 * `isDropped` is asked for each message that is one frame; control frames always pass.
 */
export const createFrameFilter = (isDropped: () => boolean): FrameFilter => {
  let head = Buffer.alloc(0);
  let phase: 'head' | 'frames' | 'other' = 'head';
  let left = 0;
  let isDropping = false;

  const headLength = (from: Buffer): number | null => {
    const second = from[1];
    if (second === undefined) return null;
    const short = second & 0x7f;
    const length = 2 + (short === 126 ? 2 : short === 127 ? 8 : 0) + (second & 0x80 ? 4 : 0);
    return from.length < length ? null : length;
  };
  const payloadLength = (from: Buffer): number => {
    const short = (from[1] ?? 0) & 0x7f;
    return short === 126 ? from.readUInt16BE(2) : short === 127 ? Number(from.readBigUInt64BE(2)) : short;
  };
  const isWholeMessage = (from: Buffer): boolean => {
    const first = from[0] ?? 0;
    const opcode = first & 0x0f;
    return (first & 0x80) !== 0 && (opcode === TEXT || opcode === BINARY);
  };

  return {
    pass(chunk) {
      const passed: Buffer[] = [];
      let rest = chunk;
      if (phase === 'other') return chunk;
      if (phase === 'head') {
        head = Buffer.concat([head, rest]);
        const end = head.indexOf(END_OF_HEAD);
        if (end === -1) return chunk;
        // A response that refuses the upgrade.
        const isOther =
          head.subarray(0, 5).toString() === 'HTTP/' && !SWITCHING.test(head.toString('latin1'));
        phase = isOther ? 'other' : 'frames';
        if (isOther) return chunk;
        const frames = head.length - (end + END_OF_HEAD.length);
        passed.push(chunk.subarray(0, chunk.length - frames));
        rest = chunk.subarray(chunk.length - frames);
        head = Buffer.alloc(0);
      }
      while (rest.length > 0) {
        if (left > 0) {
          const part = rest.subarray(0, left);
          if (!isDropping) passed.push(part);
          left -= part.length;
          rest = rest.subarray(part.length);
          continue;
        }
        head = Buffer.concat([head, rest]);
        const length = headLength(head);
        if (length === null) break;
        const frameHead = head.subarray(0, length);
        rest = head.subarray(length);
        head = Buffer.alloc(0);
        left = payloadLength(frameHead);
        isDropping = isWholeMessage(frameHead) && isDropped();
        if (!isDropping) passed.push(frameHead);
      }
      return Buffer.concat(passed);
    },
  };
};
