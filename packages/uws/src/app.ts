import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { HttpRequest, parseTarget } from './request.ts';
import { HttpResponse, runHandler } from './response.ts';
import { ANY_METHOD, createRouter } from './router.ts';
import type { WebSocketBehavior } from './websocket.ts';
import { createWebSocketRoute, type UpgradeRequest, type WebSocketRoute } from './websocket-route.ts';

export type HttpHandler = (res: HttpResponse, req: HttpRequest) => unknown;

/** What `listen` calls back with and `us_listen_socket_close` takes. */
export interface us_listen_socket {
  readonly server: Server;
}

/** An HTTP connection without a byte for this long is dropped, answered or not. */
const HTTP_IDLE_TIMEOUT_MS = 10_000;

/**
 * How many connections may wait to be accepted; the system may allow fewer. Node's default of 511 is not enough when all
 * clients come back after an outage: a client that finds the queue full retries after one second, three and seven.
 */
const BACKLOG = 16_384;

const MAX_PORT = 65_535;

/** HTTP and WebSocket routes on one port. */
export class TemplatedApp {
  /** Ours: called with what a handler threw; the native library would end the process. */
  reportError: (error: unknown) => void = (error) => console.error(error);
  /** Ours: why `listen` last failed. */
  listenError: Error | undefined;
  readonly #http = createRouter<HttpHandler>();
  readonly #webSockets = createRouter<WebSocketRoute>();

  get(pattern: string, handler: HttpHandler): this {
    return this.#route('get', pattern, handler);
  }

  post(pattern: string, handler: HttpHandler): this {
    return this.#route('post', pattern, handler);
  }

  options(pattern: string, handler: HttpHandler): this {
    return this.#route('options', pattern, handler);
  }

  any(pattern: string, handler: HttpHandler): this {
    return this.#route(ANY_METHOD, pattern, handler);
  }

  ws(pattern: string, behavior: WebSocketBehavior): this {
    this.#webSockets.add(
      'get',
      pattern,
      createWebSocketRoute(behavior, (error) => this.reportError(error)),
    );
    return this;
  }

  /** Listens; port 0 is a free one. The callback gets false when that fails, and `listenError` the reason. */
  listen(host: string, port: number, callback: (socket: us_listen_socket | false) => void): this {
    const server = createServer((message, response) => this.#serve(message, response));
    server.timeout = HTTP_IDLE_TIMEOUT_MS;
    server.keepAliveTimeout = HTTP_IDLE_TIMEOUT_MS;
    server.on('upgrade', (message: IncomingMessage, socket: Socket, head: Buffer) =>
      this.#upgrade({ message, socket, head }),
    );
    const refuse = (error: Error) => {
      this.listenError = error;
      callback(false);
    };
    if (!Number.isInteger(port) || port < 0 || port > MAX_PORT) {
      refuse(new RangeError(`${port} is not a port`));
      return this;
    }
    server.once('error', refuse);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', refuse);
      server.on('error', (error) => this.reportError(error));
      callback({ server });
    });
    return this;
  }

  #route(method: string, pattern: string, handler: HttpHandler): this {
    this.#http.add(method, pattern, handler);
    return this;
  }

  #serve(message: IncomingMessage, response: ServerResponse): void {
    const target = parseTarget(message);
    const match = this.#http.match(target.method, target.path);
    const res = new HttpResponse(message, response, this.reportError);
    if (match === undefined) {
      res.writeStatus('404 File Not Found').end('', true);
      return;
    }
    const req = new HttpRequest(message, target, match.parameters);
    runHandler(() => match.handler(res, req), res, this.reportError);
  }

  #upgrade(request: UpgradeRequest): void {
    const { message, socket } = request;
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(message);
    response.shouldKeepAlive = false;
    try {
      response.assignSocket(socket);
    } catch {
      // The response to an earlier request on this connection is not finished, and two may not share it.
      socket.destroy();
      return;
    }
    response.once('finish', () => socket.destroySoon());

    const target = parseTarget(message);
    const match =
      message.headers.upgrade?.toLowerCase() === 'websocket'
        ? this.#webSockets.match(target.method, target.path)
        : undefined;
    if (match === undefined) {
      this.#serve(message, response);
      return;
    }
    const route = match.handler;
    const context = route.context(request);
    const req = new HttpRequest(message, target, match.parameters);
    const res = new HttpResponse(message, response, this.reportError);
    const { upgrade } = route.behavior;
    runHandler(
      () =>
        upgrade === undefined
          ? res.upgrade({}, '', req.getHeader('sec-websocket-protocol'), '', context)
          : upgrade(res, req, context),
      res,
      this.reportError,
    );
  }
}

/** An app that does nothing before `listen`. */
export const App = (): TemplatedApp => new TemplatedApp();

/** Takes no new connections; those that are open stay. */
export const us_listen_socket_close = (socket: us_listen_socket): void => {
  socket.server.close();
};

/** The port that it listens on; -1 when it is closed. */
export const us_socket_local_port = (socket: us_listen_socket): number => {
  const address = socket.server.address();
  return typeof address === 'object' && address !== null ? address.port : -1;
};
