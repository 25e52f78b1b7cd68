import type { Socket } from 'node:net';
import { WebSocket } from './websocket.ts';

type Watch = (ws: WebSocket, socket: Socket) => void;

/** How a watched connection looked, and for how many looks it has not changed. */
interface Watched {
  readonly ws: WebSocket;
  mark: number;
  unchanged: number;
}

const ticksPerTimeout = 4;
const pingAfterTicks = 2;

/** Gives up connections from which nothing has come for `idleTimeout` seconds, after asking with a ping. */
export function watchForIdle(idleTimeout: number): Watch {
  return watchEvery(idleTimeout / ticksPerTimeout, (socket, entry) => {
    if (!isUnchanged(entry, socket.bytesRead)) return;
    if (entry.unchanged >= ticksPerTimeout) WebSocket.drop(entry.ws, 'idle');
    else if (entry.unchanged === pingAfterTicks) entry.ws.ping();
  });
}

/**
 * Gives up readers that have taken nothing of what waits for them for `stallTimeout` seconds, however lively
 * they are in asking: what they would read next is old.
 */
export function watchForStall(stallTimeout: number): Watch {
  return watchEvery(stallTimeout / ticksPerTimeout, (socket, entry) => {
    if (!isUnchanged(entry, socket.bytesWritten - socket.writableLength)) return;
    if (socket.writableLength === 0) entry.unchanged = 0;
    else if (entry.unchanged >= ticksPerTimeout) WebSocket.drop(entry.ws, 'slow reader');
  });
}

function isUnchanged(entry: Watched, mark: number): boolean {
  entry.unchanged = mark === entry.mark ? entry.unchanged + 1 : 0;
  entry.mark = mark;
  return entry.unchanged > 0;
}

/**
 * One timer looks at all of a route's sockets, so that a connection costs no timer and a message nothing.
 * @param seconds between two looks; 0 is never
 */
function watchEvery(seconds: number, look: (socket: Socket, entry: Watched) => void): Watch {
  if (seconds === 0) return () => {};
  const watched = new Map<Socket, Watched>();
  let timer: NodeJS.Timeout | undefined;

  const lookAtAll = () => {
    for (const [socket, entry] of watched) look(socket, entry);
  };

  return (ws, socket) => {
    watched.set(socket, { ws, mark: -1, unchanged: 0 });
    timer ??= setInterval(lookAtAll, seconds * 1000);
    socket.once('close', () => {
      watched.delete(socket);
      if (watched.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    });
  };
}
