import { setTimeout as wait } from 'node:timers/promises';
import { type us_listen_socket, us_listen_socket_close } from '@scoreline/uws';
import type { GuardedServer } from './guarded-server.ts';

/** The part of the grace period in which whoever sends clients here can see that it should not. */
const noticeShare = 1 / 4;
/** Milliseconds that the last clients have to answer the goodbye. */
const lastWords = 200;

/**
 * Takes leave of the clients: `/ready` turns red, then nobody new gets in (and a successor may take the port),
 * then they are closed one after the other, until the grace period is over.
 */
export async function sayGoodbye(
  server: GuardedServer,
  door: us_listen_socket,
  graceMilliseconds: number,
): Promise<void> {
  server.leave();
  const notice = server.webSockets.connectionCount > 0 ? graceMilliseconds * noticeShare : 0;
  await wait(notice);
  const everybodyIsGone = new Promise((resolve) => door.server.once('close', resolve));
  us_listen_socket_close(door);
  await server.webSockets.closeAll(graceMilliseconds - notice);
  await Promise.race([everybodyIsGone, wait(lastWords)]);
}
