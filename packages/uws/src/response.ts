import type { IncomingMessage, ServerResponse } from 'node:http';
import { textToArrayBuffer, toArrayBuffer } from './array-buffer.ts';
import type { UpgradeContext } from './upgrade-context.ts';

type DataHandler = (chunk: ArrayBuffer, isLast: boolean) => void;

/**
 * One response. Users add properties of their own to it, so it has no public field.
 *
 * Unlike in the native library, a call after the end or after an abort does nothing (the native one throws), and the
 * status may be changed until the response is sent (the native one sends it with the first header).
 */
export class HttpResponse {
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #runGuarded: (call: () => unknown) => void;
  #ended = false;
  #aborted = false;
  #onAborted: (() => void) | undefined;

  constructor(request: IncomingMessage, response: ServerResponse, reportError: (error: unknown) => void) {
    this.#request = request;
    this.#response = response;
    this.#runGuarded = (call) => runHandler(call, this, reportError);
    response.once('close', () => this.#abort());
  }

  /** Calls the handler once if the client disconnects before the end. A second handler replaces the first. */
  onAborted(handler: () => void): this {
    this.#onAborted = handler;
    return this;
  }

  /** Calls the handler with each chunk of the body; a request without a body has one empty chunk. */
  onData(handler: DataHandler): this {
    let previous: Buffer | undefined;
    this.#request.on('data', (chunk: Buffer) => {
      if (previous !== undefined) this.#deliver(handler, previous, false);
      previous = chunk;
    });
    this.#request.on('end', () => this.#deliver(handler, previous ?? Buffer.alloc(0), true));
    return this;
  }

  /** Only calls the callback: Node combines a response into one write by itself. */
  cork(callback: () => void): this {
    callback();
    return this;
  }

  /** @param status code and reason: `404 Not Found` */
  writeStatus(status: string): this {
    if (this.#isOver()) return this;
    const space = status.indexOf(' ');
    const code = Number.parseInt(status, 10);
    this.#response.statusCode = Number.isInteger(code) && code >= 100 && code <= 999 ? code : 500;
    this.#response.statusMessage = space === -1 ? '' : status.slice(space + 1);
    return this;
  }

  writeHeader(name: string, value: string): this {
    if (!this.#isOver()) this.#response.appendHeader(name, value);
    return this;
  }

  end(body: string | ArrayBuffer = '', closeConnection = false): this {
    if (this.#isOver()) return this;
    this.#ended = true;
    if (closeConnection) this.#response.setHeader('Connection', 'close');
    this.#response.end(typeof body === 'string' ? body : new Uint8Array(body));
    return this;
  }

  /**
   * Turns the request into a WebSocket; `userData` becomes properties of the socket.
   * @param protocol the subprotocol to accept: the first of a list, or none if empty
   * @param context the third argument of the `upgrade` handler
   */
  upgrade(
    userData: object,
    _key: string,
    protocol: string,
    _extensions: string,
    context: UpgradeContext,
  ): void {
    if (this.#isOver()) return;
    this.#ended = true;
    this.#response.detachSocket(this.#request.socket);
    context.accept(userData, protocol);
  }

  getRemoteAddressAsText(): ArrayBuffer {
    return textToArrayBuffer(this.#request.socket.remoteAddress ?? '');
  }

  /** Always empty: the PROXY protocol is not supported. */
  getProxiedRemoteAddressAsText(): ArrayBuffer {
    return new ArrayBuffer(0);
  }

  #isOver(): boolean {
    return this.#ended || this.#aborted;
  }

  #deliver(handler: DataHandler, chunk: Buffer, isLast: boolean): void {
    if (!this.#isOver()) this.#runGuarded(() => handler(toArrayBuffer(chunk), isLast));
  }

  #abort(): void {
    if (this.#isOver()) return;
    this.#aborted = true;
    const handler = this.#onAborted;
    if (handler !== undefined) this.#runGuarded(handler);
  }
}

/** Runs a handler; if it throws or rejects, the error is reported and this one request fails with 500. */
export const runHandler = (
  call: () => unknown,
  response: HttpResponse,
  reportError: (error: unknown) => void,
): void => {
  const fail = (error: unknown) => {
    reportError(error);
    response.writeStatus('500 Internal Server Error').end('', true);
  };
  try {
    const outcome = call();
    if (outcome instanceof Promise) outcome.catch(fail);
  } catch (error) {
    fail(error);
  }
};
