import type { IncomingMessage, ServerResponse } from 'node:http';
import { textToArrayBuffer, toArrayBuffer } from './bytes.ts';
import type { UpgradeContext } from './upgrade.ts';

type DataHandler = (chunk: ArrayBuffer, isLast: boolean) => void;

/**
 * One answer. Users hang properties of their own on it, so it has no public field.
 *
 * Unlike the native library, a call after the end or after an abort does nothing (the native one throws),
 * and the status may be changed until the answer leaves (the native one sends it with the first header).
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
    this.#runGuarded = (call) => guard(call, this, reportError);
    response.once('close', () => this.#abort());
  }

  /** Called once if the client goes away before the end. A second handler takes the place of the first. */
  onAborted(handler: () => void): this {
    this.#onAborted = handler;
    return this;
  }

  /** The body in pieces, the last of them marked; a request without a body has one piece, empty. */
  onData(handler: DataHandler): this {
    let held: Buffer | undefined;
    this.#request.on('data', (chunk: Buffer) => {
      const ready = held;
      held = chunk;
      if (ready !== undefined) this.#deliver(handler, ready, false);
    });
    this.#request.on('end', () => this.#deliver(handler, held ?? Buffer.alloc(0), true));
    return this;
  }

  /** Node gathers an answer in one write by itself, so that the callback only has to be called. */
  cork(callback: () => void): this {
    callback();
    return this;
  }

  /** @param status code and reason, `404 Not Found` */
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
   * @param protocol the subprotocol to accept; of a list the first, of an empty one none
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

  /** Empty: the PROXY protocol is not spoken here. */
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

/** Runs a handler of the user; if it throws or rejects, the error is reported and this one request fails. */
export function guard(
  call: () => unknown,
  response: HttpResponse,
  reportError: (error: unknown) => void,
): void {
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
}
