import type { Socket } from 'node:net';
import { WebSocket } from './websocket.ts';

export type ConnectionWatch = (ws: WebSocket, socket: Socket) => void;

/** The progress of a watched connection, and for how many checks it has not changed. */
interface WatchedConnection {
  readonly ws: WebSocket;
  progress: number;
  unchangedChecks: number;
}

const CHECKS_PER_TIMEOUT = 4;
const PING_AFTER_CHECKS = 2;

/** Drops connections that have sent nothing for `idleTimeout` seconds, after a ping. */
export const createIdleWatch = (idleTimeout: number): ConnectionWatch =>
  checkEvery(idleTimeout / CHECKS_PER_TIMEOUT, (socket, entry) => {
    if (!isUnchanged(entry, socket.bytesRead)) return;
    if (entry.unchangedChecks >= CHECKS_PER_TIMEOUT) WebSocket.drop(entry.ws, 'idle');
    else if (entry.unchangedChecks === PING_AFTER_CHECKS) entry.ws.ping();
  });

/**
 * Drops readers that have taken nothing of what is buffered for them for `stallTimeout` seconds, even if they keep
 * sending: what they would read next is old.
 */
export const createStallWatch = (stallTimeout: number): ConnectionWatch =>
  checkEvery(stallTimeout / CHECKS_PER_TIMEOUT, (socket, entry) => {
    if (!isUnchanged(entry, socket.bytesWritten - socket.writableLength)) return;
    if (socket.writableLength === 0) entry.unchangedChecks = 0;
    else if (entry.unchangedChecks >= CHECKS_PER_TIMEOUT) WebSocket.drop(entry.ws, 'slow reader');
  });

const isUnchanged = (entry: WatchedConnection, progress: number): boolean => {
  entry.unchangedChecks = progress === entry.progress ? entry.unchangedChecks + 1 : 0;
  entry.progress = progress;
  return entry.unchangedChecks > 0;
};

/**
 * Checks all sockets of a route with one timer, so that a connection costs no timer and a message nothing.
 * @param seconds between two checks; 0 is never
 */
const checkEvery = (
  seconds: number,
  check: (socket: Socket, entry: WatchedConnection) => void,
): ConnectionWatch => {
  if (seconds === 0) return () => {};
  const watched = new Map<Socket, WatchedConnection>();
  let timer: NodeJS.Timeout | undefined;

  const checkAll = () => {
    for (const [socket, entry] of watched) check(socket, entry);
  };

  return (ws, socket) => {
    if (watched.has(socket)) return;
    watched.set(socket, { ws, progress: -1, unchangedChecks: 0 });
    timer ??= setInterval(checkAll, seconds * 1000);
    socket.once('close', () => {
      watched.delete(socket);
      if (watched.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    });
  };
};
