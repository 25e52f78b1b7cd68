import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { watchForIdle, watchForStall } from './watch.ts';
import { defaultMaxPayloadLength, WebSocket, type WebSocketBehavior } from './websocket.ts';

/** What an `upgrade` handler passes on to `res.upgrade`. */
export interface UpgradeContext {
  accept(userData: object, protocol: string): void;
}

/** A request to become a WebSocket, as Node's `upgrade` event brings it. */
export interface UpgradeRequest {
  readonly message: IncomingMessage;
  readonly socket: Socket;
  readonly head: Buffer;
}

export const defaultIdleTimeout = 120;

/** How long a client may take to answer a close frame, in milliseconds. */
const closeTimeout = 5_000;

/** Makes the WebSockets of one route. */
export class WebSocketRoute {
  readonly behavior: WebSocketBehavior;
  readonly #handshakes: WebSocketServer;
  readonly #protocols = new WeakMap<IncomingMessage, string>();
  readonly #watch: (ws: WebSocket, socket: Socket) => void;
  readonly #reportError: (error: unknown) => void;

  constructor(behavior: WebSocketBehavior, reportError: (error: unknown) => void) {
    this.behavior = behavior;
    this.#reportError = reportError;
    const watchers = [
      watchForIdle(behavior.idleTimeout ?? defaultIdleTimeout),
      watchForStall(behavior.stallTimeout ?? 0),
    ];
    this.#watch = (ws, socket) => {
      for (const watch of watchers) watch(ws, socket);
    };
    const options = {
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: behavior.maxPayloadLength ?? defaultMaxPayloadLength,
      closeTimeout,
      // As in the native library, what one message set going in promises is done before the next one comes.
      allowSynchronousEvents: false,
      handleProtocols: (_offered: Set<string>, request: IncomingMessage) =>
        this.#protocols.get(request) ?? false,
    };
    this.#handshakes = new WebSocketServer(options);
  }

  context(request: UpgradeRequest): UpgradeContext {
    return { accept: (userData, protocol) => this.#accept(request, userData, protocol) };
  }

  #accept({ message, socket, head }: UpgradeRequest, userData: object, protocol: string): void {
    const first = protocol.split(',')[0]?.trim() ?? '';
    if (first !== '') this.#protocols.set(message, first);
    this.#handshakes.handleUpgrade(message, socket, head, (connection) => {
      const ws = new WebSocket(connection, socket, this.behavior, userData, this.#reportError);
      socket.on('drain', () => WebSocket.drained(ws));
      this.#watch(ws, socket);
      WebSocket.opened(ws);
    });
  }
}
