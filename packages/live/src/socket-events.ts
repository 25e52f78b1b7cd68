import type { Runtime } from 'pusher-js';

/** What may be told about the sockets of one client. */
export interface SocketWatch {
  opening(socket: object): void;
  closed(socket: object): void;
}

const watched = new WeakSet<object>();
let watch: SocketWatch | undefined;

/**
 * Tells of every socket that pusher-js opens and of its end, before pusher-js learns of it. It keeps the failure of an
 * attempt to itself for 15, 30, then 60 s; and on some close codes it starts two timers for its next attempt and
 * forgets the first, so it must be disconnected before it sees the code. Its runtime is where every socket comes from.
 * That is one object for all clients of a process; a socket belongs to the client that connected last, as pusher-js
 * makes it before `connect()` returns.
 */
export const watchSockets = (runtime: Runtime, next: SocketWatch): void => {
  watch = next;
  if (watched.has(runtime)) return;
  watched.add(runtime);
  const create = runtime.createWebSocket.bind(runtime);
  runtime.createWebSocket = (url) => {
    const owner = watch;
    const key = {};
    owner?.opening(key);
    try {
      const socket = create(url);
      if (isEventTarget(socket)) tellFirst(socket, () => owner?.closed(key));
      return socket;
    } catch (error) {
      // Refused by the browser before anything was sent, for instance by a content security policy.
      queueMicrotask(() => owner?.closed(key));
      throw error;
    }
  };
};

type Listener = (event: unknown) => void;
interface Closing {
  addEventListener(type: 'close', listener: Listener): void;
}

const isEventTarget = (socket: object): socket is Closing =>
  'addEventListener' in socket && typeof socket.addEventListener === 'function';

/** Calls `tell` before what is assigned to `onclose`, whichever of the two the socket would call first. */
const tellFirst = (socket: Closing, tell: () => void): void => {
  let onclose: Listener | undefined;
  Object.defineProperty(socket, 'onclose', {
    get: () => undefined,
    set: (listener: Listener | undefined) => {
      onclose = listener;
    },
  });
  socket.addEventListener('close', (event) => {
    tell();
    onclose?.(event);
  });
};
