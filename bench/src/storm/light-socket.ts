import { connect, type Socket } from 'node:net';
import { encodeMaskedText, upgradeRequest } from '../socket-clients/handshake.ts';

const HEAD_END = '\r\n\r\n';
const TEXT = 0x81;
const CLOSE = 0x88;
const PING = 0x89;
const NO_STATUS = 1005;
const ABNORMAL_CLOSURE = 1006;

interface CloseInfo {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/**
 * The part of a browser's WebSocket that pusher-js needs. A browser's own costs a page little; those for Node cost more
 * than everything else that a page does. It reads what our server sends (unmasked, unfragmented) and throws otherwise. A
 * class, because pusher-js calls its constructor.
 */
export class LightSocket {
  static readonly OPEN = 1;
  onopen?: () => void;
  onmessage?: (message: { readonly data: string }) => void;
  onerror?: (error: Error) => void;
  onclose?: (closing: CloseInfo) => void;
  readyState = 0;
  readonly #socket: Socket;
  #unread: Buffer = Buffer.alloc(0);
  readonly #closed: ((closing: CloseInfo) => void)[] = [];
  #closing: CloseInfo = { code: ABNORMAL_CLOSURE, reason: '', wasClean: false };

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

  /** packages/live listens here to learn of a failed attempt before pusher-js does. */
  addEventListener(_type: 'close', listener: (closing: CloseInfo) => void): void {
    this.#closed.push(listener);
  }

  send(text: string): void {
    this.#socket.write(encodeMaskedText(text));
  }

  close(): void {
    this.readyState = 2;
    this.#closing = { code: NO_STATUS, reason: '', wasClean: true };
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

  /** False when the frame is not complete yet. */
  #readFrame(): boolean {
    const [kind, short] = this.#unread;
    if (kind === undefined || short === undefined) return false;
    if (short > 126) throw new RangeError('The message is too long');
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
        const code = content.length < 2 ? NO_STATUS : content.readUInt16BE(0);
        this.#closing = { code, reason: content.toString('utf8', 2), wasClean: true };
        this.#socket.destroySoon();
        return;
      }
      case PING:
        // Not answered: any byte counts for the server, and pusher-js sends some.
        return;
      default:
        throw new TypeError(`Unexpected frame kind ${kind}`);
    }
  }
}
