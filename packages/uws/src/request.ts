import type { IncomingMessage } from 'node:http';

/** What a handler may ask of a request. Nothing is decoded: a signature is over the bytes as they came. */
export class HttpRequest {
  readonly #message: IncomingMessage;
  readonly #target: RequestTarget;
  readonly #parameters: readonly string[];

  constructor(message: IncomingMessage, target: RequestTarget, parameters: readonly string[]) {
    this.#message = message;
    this.#target = target;
    this.#parameters = parameters;
  }

  /** The path, without the query. */
  getUrl(): string {
    return this.#target.path;
  }

  /** What follows the `?`; empty when there is none. */
  getQuery(): string {
    return this.#target.query;
  }

  /** In lower case. */
  getMethod(): string {
    return this.#target.method;
  }

  /** The value of the route's `:parameter` at this index; empty when there is none. */
  getParameter(index: number): string {
    return this.#parameters[index] ?? '';
  }

  /** @param name in lower case; a header that is absent is empty */
  getHeader(name: string): string {
    const value = this.#message.headers[name];
    return Array.isArray(value) ? value.join(', ') : (value ?? '');
  }
}

export interface RequestTarget {
  readonly method: string;
  readonly path: string;
  readonly query: string;
}

export function readTarget(message: IncomingMessage): RequestTarget {
  const url = message.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: (message.method ?? 'GET').toLowerCase(),
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? '' : url.slice(mark + 1),
  };
}
