import type { Socket } from 'node:net';
import type { WebSocket } from './websocket.ts';

interface Watched {
  readonly ws: WebSocket;
  bytesRead: number;
  silentTicks: number;
}

const ticksPerTimeout = 4;
const pingAfterTicks = 2;

/**
 * Gives up connections from which nothing has come for `idleTimeout` seconds, after asking with a ping.
 * One timer looks at all of a route's sockets, so that a connection costs no timer and a message nothing.
 */
export function watchForIdle(idleTimeout: number): (ws: WebSocket, socket: Socket) => void {
  if (idleTimeout === 0) return () => {};
  const watched = new Map<Socket, Watched>();
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    for (const [socket, entry] of watched) {
      if (socket.bytesRead !== entry.bytesRead) {
        entry.bytesRead = socket.bytesRead;
        entry.silentTicks = 0;
        continue;
      }
      entry.silentTicks += 1;
      if (entry.silentTicks >= ticksPerTimeout) entry.ws.close();
      else if (entry.silentTicks === pingAfterTicks) entry.ws.ping();
    }
  };

  return (ws, socket) => {
    watched.set(socket, { ws, bytesRead: socket.bytesRead, silentTicks: 0 });
    timer ??= setInterval(look, (idleTimeout * 1000) / ticksPerTimeout);
    socket.once('close', () => {
      watched.delete(socket);
      if (watched.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    });
  };
}
