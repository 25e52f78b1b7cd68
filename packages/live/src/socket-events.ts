import type { Runtime } from 'pusher-js';

/** Called for every socket of one client. */
export interface SocketListener {
  opening(socket: object): void;
  closed(socket: object): void;
}

const patchedRuntimes = new WeakSet<object>();
let currentListener: SocketListener | undefined;

/**
 * Reports every socket that pusher-js opens, and its end before pusher-js learns of it. pusher-js does not report a
 * failed attempt for 15, 30, then 60 s. On some close codes it starts two timers for its next attempt and forgets the
 * first, so it must be disconnected before it sees the code.
 *
 * Every socket is created by the runtime, which all clients of a process share. pusher-js creates its socket before
 * `connect()` returns, so a socket belongs to the client that connected last.
 */
export const listenToSockets = (runtime: Runtime, listener: SocketListener): void => {
  currentListener = listener;
  if (patchedRuntimes.has(runtime)) return;
  patchedRuntimes.add(runtime);
  const create = runtime.createWebSocket.bind(runtime);
  runtime.createWebSocket = (url) => {
    const owner = currentListener;
    const key = {};
    owner?.opening(key);
    try {
      const socket = create(url);
      if (isEventTarget(socket)) listenFirst(socket, () => owner?.closed(key));
      return socket;
    } catch (error) {
      // The browser refused it before anything was sent, for instance by a content security policy.
      queueMicrotask(() => owner?.closed(key));
      throw error;
    }
  };
};

type CloseHandler = (event: unknown) => void;
interface CloseEventTarget {
  addEventListener(type: 'close', handler: CloseHandler): void;
}

const isEventTarget = (socket: object): socket is CloseEventTarget =>
  'addEventListener' in socket && typeof socket.addEventListener === 'function';

/** Calls `notify` before what is assigned to `onclose`, whichever the socket would call first. */
const listenFirst = (socket: CloseEventTarget, notify: () => void): void => {
  let onclose: CloseHandler | undefined;
  Object.defineProperty(socket, 'onclose', {
    get: () => undefined,
    set: (handler: CloseHandler | undefined) => {
      onclose = handler;
    },
  });
  socket.addEventListener('close', (event) => {
    notify();
    onclose?.(event);
  });
};
