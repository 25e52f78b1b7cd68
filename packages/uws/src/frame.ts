const text = 0x1;
const binary = 0x2;
const lastFragment = 0x80;
const longestWithoutLength = 125;
const longestInTwoBytes = 0xffff;

/** A message as it goes over the wire, ready to be written to any number of sockets. */
export interface Frame {
  readonly bytes: Buffer;
}

/** Ours: frames a message once, for `WebSocket.sendFrame`. A server does not mask (RFC 6455, 5.1). */
export function frameMessage(message: string | ArrayBuffer, isBinary = false): Frame {
  const size = typeof message === 'string' ? Buffer.byteLength(message) : message.byteLength;
  const headSize = size <= longestWithoutLength ? 2 : size <= longestInTwoBytes ? 4 : 10;
  const bytes = Buffer.allocUnsafe(headSize + size);
  bytes[0] = lastFragment | (isBinary ? binary : text);
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
}
