import { connect, type Socket } from 'node:net';
import { OPCODES, type RawFrame, readServerFrames } from './raw-frame.ts';
import { KEY } from './test-soketi.ts';

export const UPGRADE_HEADERS = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
].join('\r\n');

/** A connection that ignores errors, because the other side may end it at any time. */
export const connectTcp = (port: number): Socket =>
  connect({ port, host: '127.0.0.1', noDelay: true }).on('error', () => {});

/** A WebSocket that can send any bytes. */
export interface RawSocket {
  readonly socket: Socket;
  /** Resolves with the first text that contains this; with undefined when the connection closes first. */
  waitForText(part: string): Promise<string | undefined>;
  /** Resolves with the close code that the server sent, or with undefined when it sent none. */
  readonly closed: Promise<number | undefined>;
}

/** Opens a WebSocket; resolves when the Pusher connection is established. */
export const openRawSocket = async (port: number): Promise<RawSocket> => {
  const socket = connectTcp(port);
  const texts: string[] = [];
  const waiting = new Set<() => void>();
  let closeCode: number | undefined;
  let rest = Buffer.alloc(0);
  let isUpgraded = false;
  const take = ({ opcode, payload }: RawFrame) => {
    if (opcode === OPCODES.text) texts.push(payload.toString());
    if (opcode !== OPCODES.close) return;
    closeCode = payload.length < 2 ? 1005 : payload.readUInt16BE(0);
    // Like a client; the server waits for it.
    socket.end();
  };
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    if (!isUpgraded) {
      const end = rest.indexOf('\r\n\r\n');
      if (end === -1) return;
      isUpgraded = true;
      rest = rest.subarray(end + 4);
    }
    const read = readServerFrames(rest);
    rest = Buffer.from(read.rest);
    for (const frame of read.frames) take(frame);
    for (const look of waiting) look();
  });
  const closed = new Promise<number | undefined>((resolve) => {
    socket.once('close', () => {
      resolve(closeCode);
      for (const look of waiting) look();
    });
  });
  const waitForText = (part: string) =>
    new Promise<string | undefined>((resolve) => {
      const look = () => {
        const text = texts.find((one) => one.includes(part));
        if (text === undefined && !socket.destroyed) return;
        waiting.delete(look);
        resolve(text);
      };
      waiting.add(look);
      look();
    });
  socket.write(`GET /app/${KEY} HTTP/1.1\r\nHost: x\r\n${UPGRADE_HEADERS}\r\n\r\n`);
  if ((await waitForText('connection_established')) === undefined)
    throw new Error('The connection was not established.');
  return { socket, waitForText, closed };
};
