import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { type ConnectionWatch, createIdleWatch, createStallWatch } from './connection-watch.ts';
import type { UpgradeContext } from './upgrade-context.ts';
import { DEFAULT_MAX_PAYLOAD_LENGTH, WebSocket, type WebSocketBehavior } from './websocket.ts';

/** A request to become a WebSocket, from Node's `upgrade` event. */
export interface UpgradeRequest {
  readonly message: IncomingMessage;
  readonly socket: Socket;
  readonly head: Buffer;
}

/** Creates the WebSockets of one route. */
export interface WebSocketRoute {
  readonly behavior: WebSocketBehavior;
  context(request: UpgradeRequest): UpgradeContext;
}

const DEFAULT_IDLE_TIMEOUT_S = 120;

/** How long a client may take to answer a close frame. */
const CLOSE_TIMEOUT_MS = 5_000;

export const createWebSocketRoute = (
  behavior: WebSocketBehavior,
  reportError: (error: unknown) => void,
): WebSocketRoute => {
  const protocols = new WeakMap<IncomingMessage, string>();
  const watches = [
    createIdleWatch(behavior.idleTimeout ?? DEFAULT_IDLE_TIMEOUT_S),
    createStallWatch(behavior.stallTimeout ?? 0),
  ];
  const idleWatches = new Map<number, ConnectionWatch>();
  const idleWatch = (seconds: number): ConnectionWatch => {
    const watch = idleWatches.get(seconds) ?? createIdleWatch(seconds);
    idleWatches.set(seconds, watch);
    return watch;
  };
  const handshakes = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: behavior.maxPayloadLength ?? DEFAULT_MAX_PAYLOAD_LENGTH,
    // Not in the types of `ws` yet.
    ...{ closeTimeout: CLOSE_TIMEOUT_MS },
    // As in the native library, the promises that one message starts are settled before the next message comes.
    allowSynchronousEvents: false,
    handleProtocols: (_offered, request) => protocols.get(request) ?? false,
  });

  const accept = ({ message, socket, head }: UpgradeRequest, userData: object, protocol: string): void => {
    const first = protocol.split(',')[0]?.trim() ?? '';
    if (first !== '') protocols.set(message, first);
    handshakes.handleUpgrade(message, socket, head, (connection) => {
      const ws = new WebSocket(connection, socket, behavior, userData, reportError, idleWatch);
      socket.on('drain', () => WebSocket.drained(ws));
      for (const watch of watches) watch(ws, socket);
      WebSocket.opened(ws);
    });
  };

  return {
    behavior,
    context: (request) => ({ accept: (userData, protocol) => accept(request, userData, protocol) }),
  };
};
