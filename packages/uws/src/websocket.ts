import type { Socket } from 'node:net';
import type { WebSocket as Connection } from 'ws';
import { textToArrayBuffer, toArrayBuffer } from './bytes.ts';
import { type Frame, frameMessage } from './frame.ts';
import type { HttpRequest } from './request.ts';
import type { HttpResponse } from './response.ts';
import type { UpgradeContext } from './upgrade.ts';

export interface WebSocketBehavior {
  /** Bytes of the largest message a client may send; a larger one closes its connection. Default 16 KB. */
  maxPayloadLength?: number;
  /** Seconds without a byte from the client until it is given up; 0 is never. Default 120. */
  idleTimeout?: number;
  /** Bytes that may wait for a slow reader before messages to it are dropped. Default 64 KB. */
  maxBackpressure?: number;
  /** Close the connection of a reader that slow, instead of dropping messages in silence. Default false. */
  closeOnBackpressureLimit?: boolean;
  /** Ours: seconds that something may wait for a reader that takes nothing, until it is closed; 0 is never. */
  stallTimeout?: number;
  upgrade?: (res: HttpResponse, req: HttpRequest, context: UpgradeContext) => unknown;
  open?: (ws: WebSocket) => unknown;
  /** The ArrayBuffer is the handler's to keep. */
  message?: (ws: WebSocket, message: ArrayBuffer, isBinary: boolean) => unknown;
  /** What waited for a slow reader has left. */
  drain?: (ws: WebSocket) => unknown;
  /**
   * Comes exactly once; inside `end` when this side closes. Code 1006: the connection just went away, or was
   * dropped here; then the message, ours, says why.
   */
  close?: (ws: WebSocket, code: number, message: ArrayBuffer) => unknown;
}

export const defaultMaxPayloadLength = 16 * 1024;
export const defaultMaxBackpressure = 64 * 1024;

const abnormalClosure = 1006;
const internalError = 1011;

/** What `ws` says is wrong with a frame, and the close code that it sends for it. */
const protocolErrors = new Map<unknown, number>([
  ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 1009],
  ['WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH', 1009],
  ['WS_ERR_INVALID_UTF8', 1007],
]);

/** Why this side dropped a connection without a goodbye. */
export const dropReasons = ['slow reader', 'idle'] as const;
export type DropReason = (typeof dropReasons)[number];

/** What `send` says became of a message. */
export const sent = { backpressure: 0, success: 1, dropped: 2 } as const;
export type SendStatus = (typeof sent)[keyof typeof sent];

/**
 * One connection. What the `upgrade` handler gave as user data, and anything else its users like, are
 * properties of it, so it has no public field of its own.
 */
export class WebSocket {
  readonly #connection: Connection;
  readonly #socket: Socket;
  readonly #behavior: WebSocketBehavior;
  readonly #maxBackpressure: number;
  readonly #reportError: (error: unknown) => void;
  #closed = false;

  constructor(
    connection: Connection,
    socket: Socket,
    behavior: WebSocketBehavior,
    userData: object,
    reportError: (error: unknown) => void,
  ) {
    this.#connection = connection;
    this.#socket = socket;
    this.#behavior = behavior;
    this.#maxBackpressure = behavior.maxBackpressure ?? defaultMaxBackpressure;
    this.#reportError = reportError;
    Object.assign(this, userData);
    connection.on('message', (data, isBinary) => {
      if (this.#closed || !(data instanceof Buffer)) return;
      this.#run(() => behavior.message?.(this, toArrayBuffer(data), isBinary));
    });
    connection.on('error', (error) => {
      // What the client sent was wrong, and `ws` tells it so; the close event would only say 1006.
      const code = protocolErrors.get('code' in error ? error.code : undefined);
      if (code !== undefined) this.#conclude(code, new ArrayBuffer(0));
    });
    connection.on('close', (code, reason) => this.#conclude(code, toArrayBuffer(reason)));
  }

  /**
   * Sends a message; a reader that is `maxBackpressure` behind does not get it.
   * @throws Error when the connection is closed, as the native library does
   */
  send(message: string | ArrayBuffer, isBinary = false): SendStatus {
    if (this.#closed) throw new Error('The WebSocket is closed.');
    return this.sendFrame(frameMessage(message, isBinary));
  }

  /**
   * Ours: sends a message that is framed already, at the cost of one write; like `send`, but a socket that is
   * closed drops it. It may go past `ws` because nothing is compressed, so that `ws` too writes at once.
   */
  sendFrame(frame: Frame): SendStatus {
    if (this.#closed || this.#connection.readyState !== this.#connection.OPEN) return sent.dropped;
    if (this.#socket.writableLength > this.#maxBackpressure) {
      if (this.#behavior.closeOnBackpressureLimit === true) WebSocket.drop(this, 'slow reader');
      return sent.dropped;
    }
    this.#socket.write(frame.bytes);
    return this.#socket.writableLength > 0 ? sent.backpressure : sent.success;
  }

  /** Says goodbye with a close code (0 is none), then closes. On a closed connection it does nothing. */
  end(code = 0, message = ''): void {
    if (this.#closed) return;
    if (code === 0) this.#connection.close();
    else this.#connection.close(code, message);
    this.#conclude(code, textToArrayBuffer(message));
  }

  /** Drops the connection without a goodbye. */
  close(): void {
    this.#connection.terminate();
    this.#conclude(abnormalClosure, new ArrayBuffer(0));
  }

  /** @internal */
  static drop(ws: WebSocket, reason: DropReason): void {
    ws.#connection.terminate();
    ws.#conclude(abnormalClosure, textToArrayBuffer(reason));
  }

  /** Asks the client whether it is there; any answer counts as a sign of life. */
  ping(): void {
    if (!this.#closed) this.#connection.ping();
  }

  /** Bytes that wait for a slow reader. */
  getBufferedAmount(): number {
    return this.#socket.writableLength;
  }

  /** @internal */
  static opened(ws: WebSocket): void {
    ws.#run(() => ws.#behavior.open?.(ws));
  }

  /** @internal */
  static drained(ws: WebSocket): void {
    if (!ws.#closed) ws.#run(() => ws.#behavior.drain?.(ws));
  }

  #conclude(code: number, message: ArrayBuffer): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#run(() => this.#behavior.close?.(this, code, message));
  }

  /** Runs a handler of the user; if it throws or rejects, the error is reported and this connection ends. */
  #run(call: () => unknown): void {
    const fail = (error: unknown) => {
      this.#reportError(error);
      this.end(internalError, 'Internal server error');
    };
    try {
      const outcome = call();
      if (outcome instanceof Promise) outcome.catch(fail);
    } catch (error) {
      fail(error);
    }
  }
}
