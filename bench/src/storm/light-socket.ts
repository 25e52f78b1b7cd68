import { connect, type Socket } from 'node:net';
import { masked, upgradeRequest } from '../crowd/handshake.ts';

const HEAD_END = '\r\n\r\n';
const TEXT = 0x81;
const CLOSE = 0x88;
const PING = 0x89;
const NO_CODE = 1005;
const LOST = 1006;

interface Closing {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/**
 * As much of a browser's WebSocket as pusher-js needs. A browser's own costs a page little; those that there are for
 * Node cost more than all else that a page does. It reads what our server sends, unmasked and in one piece, and
 * throws at anything else.
 */
export class LightSocket {
  static readonly OPEN = 1;
  onopen?: () => void;
  onmessage?: (message: { readonly data: string }) => void;
  onerror?: (error: Error) => void;
  onclose?: (closing: Closing) => void;
  readyState = 0;
  readonly #socket: Socket;
  #unread: Buffer = Buffer.alloc(0);
  readonly #closed: ((closing: Closing) => void)[] = [];
  #closing: Closing = { code: LOST, reason: '', wasClean: false };

  constructor(url: string) {
    const { hostname, port, pathname, search } = new URL(url);
    this.#socket = connect({ port: Number(port), host: hostname, noDelay: true });
    this.#socket.write(upgradeRequest(Number(port), `${pathname}${search}`));
    this.#socket.on('data', (chunk) => this.#read(chunk));
    this.#socket.on('error', (error) => this.onerror?.(error));
    this.#socket.on('close', () => {
      this.readyState = 3;
      for (const listener of this.#closed) listener(this.#closing);
      this.onclose?.(this.#closing);
    });
  }

  /** Without it packages/live does not hear of a failed attempt before pusher-js does. */
  addEventListener(_type: 'close', listener: (closing: Closing) => void): void {
    this.#closed.push(listener);
  }

  send(text: string): void {
    this.#socket.write(masked(text));
  }

  close(): void {
    this.readyState = 2;
    this.#closing = { code: NO_CODE, reason: '', wasClean: true };
    this.#socket.destroySoon();
  }

  #read(chunk: Buffer): void {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    if (this.readyState === 0 && !this.#readHandshake()) return;
    while (this.#readFrame());
  }

  #readHandshake(): boolean {
    const end = this.#unread.indexOf(HEAD_END);
    if (end < 0) return false;
    const head = this.#unread.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 101 ')) {
      this.#socket.destroy(new Error(head));
      return false;
    }
    this.#unread = this.#unread.subarray(end + HEAD_END.length);
    this.readyState = LightSocket.OPEN;
    this.onopen?.();
    return true;
  }

  /** Whether there was a whole one. */
  #readFrame(): boolean {
    const [kind, short] = this.#unread;
    if (kind === undefined || short === undefined) return false;
    if (short > 126) throw new RangeError('our server sends no message that long');
    const headSize = short === 126 ? 4 : 2;
    if (this.#unread.length < headSize) return false;
    const end = headSize + (short === 126 ? this.#unread.readUInt16BE(2) : short);
    if (this.#unread.length < end) return false;
    const content = this.#unread.subarray(headSize, end);
    this.#unread = this.#unread.subarray(end);
    this.#take(kind, content);
    return true;
  }

  #take(kind: number, content: Buffer): void {
    switch (kind) {
      case TEXT:
        this.onmessage?.({ data: content.toString() });
        return;
      case CLOSE: {
        const code = content.length < 2 ? NO_CODE : content.readUInt16BE(0);
        this.#closing = { code, reason: content.toString('utf8', 2), wasClean: true };
        this.#socket.destroySoon();
        return;
      }
      case PING:
        // The server takes any byte for a sign of life, and pusher-js sends some.
        return;
      default:
        throw new TypeError(`our server sends no frame of kind ${kind}`);
    }
  }
}
