/** A client's upgrade request. */
export const upgradeRequest = (port: number, path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

/** A text frame of a client. The mask is all zeros, which is legal and costs nothing. */
export const encodeMaskedText = (text: string): Buffer => {
  const size = Buffer.byteLength(text);
  if (size > 0xffff) throw new RangeError('Too long for a client frame');
  const head =
    size <= 125 ? Buffer.from([0x81, 0x80 | size]) : Buffer.from([0x81, 0xfe, size >> 8, size & 0xff]);
  return Buffer.concat([head, Buffer.alloc(4), Buffer.from(text)]);
};
