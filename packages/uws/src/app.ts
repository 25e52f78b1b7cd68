import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { HttpRequest, readTarget } from './request.ts';
import { guard, HttpResponse } from './response.ts';
import { anyMethod, Routes } from './routes.ts';
import { type UpgradeRequest, WebSocketRoute } from './upgrade.ts';
import type { WebSocketBehavior } from './websocket.ts';

export type HttpHandler = (res: HttpResponse, req: HttpRequest) => unknown;

/** What `listen` gives and `us_listen_socket_close` takes. */
export interface us_listen_socket {
  readonly server: Server;
}

/** Milliseconds without a byte, after which an HTTP connection is dropped, answered or not. */
const httpIdleTimeout = 10_000;

/**
 * How many may wait to be accepted; the system may allow fewer. Node's own 511 are not enough for all who come back
 * after an outage: whoever finds no place tries again after one second, three and seven.
 */
const backlog = 16_384;

const maxPort = 65_535;

export class TemplatedApp {
  /** Ours: gets what a handler threw; the native library would end the process. */
  reportError: (error: unknown) => void = (error) => console.error(error);
  /** Ours: why `listen` last gave `false`. */
  listenError: Error | undefined;
  readonly #http = new Routes<HttpHandler>();
  readonly #webSockets = new Routes<WebSocketRoute>();

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
    return this.#route(anyMethod, pattern, handler);
  }

  ws(pattern: string, behavior: WebSocketBehavior): this {
    this.#webSockets.add('get', pattern, new WebSocketRoute(behavior, (error) => this.reportError(error)));
    return this;
  }

  /** Listens, on a port of the system's choice if it is 0; the callback gets false if that is not possible. */
  listen(host: string, port: number, callback: (socket: us_listen_socket | false) => void): this {
    const server = createServer((message, response) => this.#serve(message, response));
    server.timeout = httpIdleTimeout;
    server.keepAliveTimeout = httpIdleTimeout;
    server.on('upgrade', (message: IncomingMessage, socket: Socket, head: Buffer) =>
      this.#upgrade({ message, socket, head }),
    );
    const refuse = (error: Error) => {
      this.listenError = error;
      callback(false);
    };
    if (!Number.isInteger(port) || port < 0 || port > maxPort) {
      refuse(new RangeError(`${port} is not a port`));
      return this;
    }
    server.once('error', refuse);
    server.listen({ port, host, backlog }, () => {
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
    const target = readTarget(message);
    const match = this.#http.match(target.method, target.path);
    const res = new HttpResponse(message, response, this.reportError);
    if (match === undefined) {
      res.writeStatus('404 File Not Found').end('', true);
      return;
    }
    const req = new HttpRequest(message, target, match.parameters);
    guard(() => match.handler(res, req), res, this.reportError);
  }

  #upgrade(request: UpgradeRequest): void {
    const { message, socket } = request;
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(message);
    response.shouldKeepAlive = false;
    try {
      response.assignSocket(socket);
    } catch {
      // The answer to an earlier request on this connection has not left yet: two may not share it.
      socket.destroy();
      return;
    }
    response.once('finish', () => socket.destroySoon());

    const target = readTarget(message);
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
    guard(
      () =>
        upgrade === undefined
          ? res.upgrade({}, '', req.getHeader('sec-websocket-protocol'), '', context)
          : upgrade(res, req, context),
      res,
      this.reportError,
    );
  }
}

export function App(): TemplatedApp {
  return new TemplatedApp();
}

/** Takes no new connections; those that are open stay. */
export function us_listen_socket_close(socket: us_listen_socket): void {
  socket.server.close();
}

/** The port that is listened on. */
export function us_socket_local_port(socket: us_listen_socket): number {
  const address = socket.server.address();
  return typeof address === 'object' && address !== null ? address.port : -1;
}
