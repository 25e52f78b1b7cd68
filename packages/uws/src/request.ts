import type { IncomingMessage } from 'node:http';

/** One request. Nothing is decoded: signatures are computed over the bytes as received. */
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

  /** The query without the `?`; empty when there is none. */
  getQuery(): string {
    return this.#target.query;
  }

  /** The method in lower case. */
  getMethod(): string {
    return this.#target.method;
  }

  /** The value of the route's `:parameter` at this index; empty when there is none. */
  getParameter(index: number): string {
    return this.#parameters[index] ?? '';
  }

  /** @param name in lower case. Returns empty text when the header is absent. */
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

export const parseTarget = (message: IncomingMessage): RequestTarget => {
  const url = message.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: (message.method ?? 'GET').toLowerCase(),
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? '' : url.slice(mark + 1),
  };
};
