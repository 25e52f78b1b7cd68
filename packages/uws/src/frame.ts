const TEXT = 0x1;
const BINARY = 0x2;
const FINAL_FRAGMENT = 0x80;
const MAX_7_BIT_LENGTH = 125;
const MAX_16_BIT_LENGTH = 0xffff;

/** A WebSocket frame, ready to be written to any number of sockets. */
export interface Frame {
  readonly bytes: Buffer;
}

/** Ours: frames a message once, for `WebSocket.sendFrame`. A server does not mask its frames (RFC 6455, 5.1). */
export const frameMessage = (message: string | ArrayBuffer, isBinary = false): Frame => {
  const size = typeof message === 'string' ? Buffer.byteLength(message) : message.byteLength;
  const headSize = size <= MAX_7_BIT_LENGTH ? 2 : size <= MAX_16_BIT_LENGTH ? 4 : 10;
  const bytes = Buffer.allocUnsafe(headSize + size);
  bytes[0] = FINAL_FRAGMENT | (isBinary ? BINARY : TEXT);
  if (headSize === 2) {
    bytes[1] = size;
  } else if (headSize === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(size, 2);
  } else {
    bytes[1] = 127;
    bytes.writeUInt32BE(Math.floor(size / 2 ** 32), 2);
    bytes.writeUInt32BE(size % 2 ** 32, 6);
  }
  if (typeof message === 'string') bytes.write(message, headSize);
  else bytes.set(new Uint8Array(message), headSize);
  return { bytes };
};
