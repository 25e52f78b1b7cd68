/** A WebSocket frame, valid or not: a client library would not send the invalid ones. */
export interface RawFrame {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly isFinal?: boolean;
  readonly isMasked?: boolean;
  /** The three reserved bits. */
  readonly reserved?: number;
  /** The length in the header. Default: that of the payload. */
  readonly claimed?: bigint;
  /** The bytes of the length field. Default: as few as possible. */
  readonly lengthBytes?: 1 | 2 | 8;
}

export const OPCODES = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

const MASK = Buffer.from([0x5a, 0x01, 0xff, 0x37]);

export const encodeFrame = ({
  opcode,
  payload,
  isFinal = true,
  isMasked = true,
  reserved = 0,
  claimed = BigInt(payload.length),
  lengthBytes = claimed < 126n ? 1 : claimed < 65_536n ? 2 : 8,
}: RawFrame): Buffer => {
  const masked = isMasked ? 0x80 : 0;
  const header = Buffer.alloc(1 + (lengthBytes === 1 ? 1 : 1 + lengthBytes));
  header[0] = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode;
  header[1] = masked | { 1: Number(claimed & 0x7fn), 2: 126, 8: 127 }[lengthBytes];
  if (lengthBytes === 2) header.writeUInt16BE(Number(claimed & 0xffffn), 2);
  if (lengthBytes === 8) header.writeBigUInt64BE(claimed, 2);
  if (!isMasked) return Buffer.concat([header, payload]);
  return Buffer.concat([header, MASK, xor(payload)]);
};

const xor = (payload: Buffer): Buffer => {
  const masked = Buffer.from(payload);
  for (let at = 0; at < masked.length; at += 1) masked[at] = (masked[at] ?? 0) ^ (MASK[at & 3] ?? 0);
  return masked;
};

export const textFrame = (text: string): Buffer =>
  encodeFrame({ opcode: OPCODES.text, payload: Buffer.from(text) });

/** Parses the complete frames of a server, which are not masked, and returns the remaining bytes. */
export const readServerFrames = (bytes: Buffer): { frames: RawFrame[]; rest: Buffer } => {
  const frames: RawFrame[] = [];
  let rest = bytes;
  for (;;) {
    if (rest.length < 2) return { frames, rest };
    const short = (rest[1] ?? 0) & 0x7f;
    const start = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (rest.length < start) return { frames, rest };
    const length =
      short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short;
    if (rest.length < start + length) return { frames, rest };
    frames.push({ opcode: (rest[0] ?? 0) & 0x0f, payload: rest.subarray(start, start + length) });
    rest = rest.subarray(start + length);
  }
};
