import { setTimeout as wait } from 'node:timers/promises';
import { type us_listen_socket, us_listen_socket_close } from '@scoreline/uws';
import type { GuardedServer } from './guarded-server.ts';

/** The part of the grace period in which load balancers can see that the server is not ready. */
const NOTICE_SHARE = 1 / 4;
/** How long the last clients may take to answer their close frame. */
const CLOSE_TIMEOUT_MS = 200;

/**
 * Drains the server: `/ready` says 503, then the port is closed (a successor may listen on it), then the clients are
 * closed, spread over the rest of the grace period.
 */
export const drain = async (
  server: GuardedServer,
  listener: us_listen_socket,
  graceMs: number,
): Promise<void> => {
  server.setDraining();
  const notice = server.webSockets.connectionCount > 0 ? graceMs * NOTICE_SHARE : 0;
  await wait(notice);
  const allClosed = new Promise((resolve) => listener.server.once('close', resolve));
  us_listen_socket_close(listener);
  await server.webSockets.closeAll(graceMs - notice);
  await Promise.race([allClosed, wait(CLOSE_TIMEOUT_MS)]);
};
