import type { Socket } from 'node:net';
import type { WebSocket as Connection } from 'ws';
import { textToArrayBuffer, toArrayBuffer } from './array-buffer.ts';
import { type Frame, frameMessage } from './frame.ts';
import type { HttpRequest } from './request.ts';
import type { HttpResponse } from './response.ts';
import type { UpgradeContext } from './upgrade-context.ts';

export interface WebSocketBehavior {
  /** Bytes of the largest message a client may send; a larger one closes its connection. Default 16 KB. */
  maxPayloadLength?: number;
  /** Seconds without a byte from the client until it is dropped; 0 is never. Default 120. */
  idleTimeout?: number;
  /** Bytes that may be buffered for a slow reader before messages to it are dropped. Default 64 KB. */
  maxBackpressure?: number;
  /** Close the connection of such a reader instead of dropping its messages silently. Default false. */
  closeOnBackpressureLimit?: boolean;
  /** Ours: seconds until a reader that takes nothing of what is buffered for it is dropped; 0 is never. */
  stallTimeout?: number;
  upgrade?: (res: HttpResponse, req: HttpRequest, context: UpgradeContext) => unknown;
  open?: (ws: WebSocket) => unknown;
  /** The handler may keep the ArrayBuffer. */
  message?: (ws: WebSocket, message: ArrayBuffer, isBinary: boolean) => unknown;
  /** What was buffered for a slow reader has been sent. */
  drain?: (ws: WebSocket) => unknown;
  /**
   * Called exactly once; inside `end` when this side closes. Code 1006: the connection was lost, or dropped by this
   * side. If dropped, the message says why (ours).
   */
  close?: (ws: WebSocket, code: number, message: ArrayBuffer) => unknown;
}

export const DEFAULT_MAX_PAYLOAD_LENGTH = 16 * 1024;
export const DEFAULT_MAX_BACKPRESSURE = 64 * 1024;

const ABNORMAL_CLOSURE = 1006;
const INTERNAL_ERROR = 1011;

/** Errors of `ws` about a frame, and the close code that it sends for each. */
const CLOSE_CODES_BY_ERROR = new Map<unknown, number>([
  ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 1009],
  ['WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH', 1009],
  ['WS_ERR_INVALID_UTF8', 1007],
]);

/** Why this side dropped a connection without a close frame. */
export const DROP_REASONS = ['slow reader', 'idle'] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** What `send` returns. */
export const SEND_STATUS = { backpressure: 0, success: 1, dropped: 2 } as const;
export type SendStatus = (typeof SEND_STATUS)[keyof typeof SEND_STATUS];

/**
 * One connection. The user data of the `upgrade` handler, and anything else that its users add, are properties of it, so
 * it has no public field of its own.
 */
export class WebSocket {
  readonly #connection: Connection;
  readonly #socket: Socket;
  readonly #behavior: WebSocketBehavior;
  readonly #maxBackpressure: number;
  readonly #reportError: (error: unknown) => void;
  readonly #idleWatch: (seconds: number) => (ws: WebSocket, socket: Socket) => void;
  #closed = false;

  constructor(
    connection: Connection,
    socket: Socket,
    behavior: WebSocketBehavior,
    userData: object,
    reportError: (error: unknown) => void,
    idleWatch: (seconds: number) => (ws: WebSocket, socket: Socket) => void,
  ) {
    this.#connection = connection;
    this.#socket = socket;
    this.#behavior = behavior;
    this.#maxBackpressure = behavior.maxBackpressure ?? DEFAULT_MAX_BACKPRESSURE;
    this.#reportError = reportError;
    this.#idleWatch = idleWatch;
    Object.assign(this, userData);
    connection.on('message', (data, isBinary) => {
      if (this.#closed || !(data instanceof Buffer)) return;
      this.#run(() => behavior.message?.(this, toArrayBuffer(data), isBinary));
    });
    connection.on('error', (error) => {
      // The client's frame was invalid, and `ws` tells it so; the close event would only say 1006.
      const code = CLOSE_CODES_BY_ERROR.get('code' in error ? error.code : undefined);
      if (code !== undefined) this.#conclude(code, new ArrayBuffer(0));
    });
    connection.on('close', (code, reason) => this.#conclude(code, toArrayBuffer(reason)));
  }

  /**
   * Sends a message, unless more than `maxBackpressure` is buffered for the reader.
   * @throws Error when the connection is closed, as the native library does
   */
  send(message: string | ArrayBuffer, isBinary = false): SendStatus {
    if (this.#closed) throw new Error('The WebSocket is closed.');
    return this.sendFrame(frameMessage(message, isBinary));
  }

  /**
   * Ours: sends a message that is already framed, at the cost of one write. Like `send`, but a closed socket drops it.
   * It may bypass `ws` because nothing is compressed, so `ws` writes at once too.
   */
  sendFrame(frame: Frame): SendStatus {
    if (this.#closed || this.#connection.readyState !== this.#connection.OPEN) return SEND_STATUS.dropped;
    if (this.#socket.writableLength > this.#maxBackpressure) {
      if (this.#behavior.closeOnBackpressureLimit === true) WebSocket.drop(this, 'slow reader');
      return SEND_STATUS.dropped;
    }
    this.#socket.write(frame.bytes);
    return this.#socket.writableLength > 0 ? SEND_STATUS.backpressure : SEND_STATUS.success;
  }

  /** Sends a close frame with this code (0 is none), then closes. Does nothing on a closed connection. */
  end(code = 0, message = ''): void {
    if (this.#closed) return;
    if (code === 0) this.#connection.close();
    else this.#connection.close(code, message);
    this.#conclude(code, textToArrayBuffer(message));
  }

  /** Drops the connection without a close frame. */
  close(): void {
    this.#connection.terminate();
    this.#conclude(ABNORMAL_CLOSURE, new ArrayBuffer(0));
  }

  /** @internal */
  static drop(ws: WebSocket, reason: DropReason): void {
    ws.#connection.terminate();
    ws.#conclude(ABNORMAL_CLOSURE, textToArrayBuffer(reason));
  }

  /**
   * Ours: from now on this connection is dropped when it has sent nothing for so many seconds, after a ping, where that
   * is sooner than the route's `idleTimeout`. For good: it does not end with what made it matter.
   */
  shortenIdleTimeout(seconds: number): void {
    if (!this.#closed) this.#idleWatch(seconds)(this, this.#socket);
  }

  /** Sends a ping. Any byte from the client counts as an answer. */
  ping(): void {
    if (!this.#closed) this.#connection.ping();
  }

  /** Bytes buffered for a slow reader. */
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

  /** Runs a handler; if it throws or rejects, the error is reported and this connection is closed with 1011. */
  #run(call: () => unknown): void {
    const fail = (error: unknown) => {
      this.#reportError(error);
      this.end(INTERNAL_ERROR, 'Internal server error');
    };
    try {
      const outcome = call();
      if (outcome instanceof Promise) outcome.catch(fail);
    } catch (error) {
      fail(error);
    }
  }
}
