import type { Runtime } from 'pusher-js';

/** What may be told about the socket of one attempt. */
export interface SocketWatch {
  opening(socket: object): void;
  closed(socket: object): void;
}

const watched = new WeakSet<object>();
let watch: SocketWatch | undefined;

/**
 * pusher-js keeps the failure of an attempt to itself for 15, 30, then 60 s. Its runtime is where every socket comes
 * from, so that is where to see one close. It is one object for all clients of a process; a socket belongs to the
 * client that connected last, as pusher-js makes it before `connect()` returns.
 */
export const watchSockets = (runtime: Runtime, next: SocketWatch): void => {
  watch = next;
  if (watched.has(runtime)) return;
  watched.add(runtime);
  const create = runtime.createWebSocket.bind(runtime);
  runtime.createWebSocket = (url) => {
    const owner = watch;
    const attempt = {};
    owner?.opening(attempt);
    try {
      const socket = create(url);
      if (isEventTarget(socket)) socket.addEventListener('close', () => owner?.closed(attempt));
      return socket;
    } catch (error) {
      // Refused by the browser before anything was sent, for instance by a content security policy.
      queueMicrotask(() => owner?.closed(attempt));
      throw error;
    }
  };
};

const isEventTarget = (
  socket: object,
): socket is { addEventListener(type: 'close', listener: () => void): void } =>
  'addEventListener' in socket && typeof socket.addEventListener === 'function';
