import { frameMessage } from '@scoreline/uws';
import type { SoketiSocket } from '@soketi/soketi';
import type { KnowingNamespace } from './knowing-namespace.ts';

const userChannel = '#server-to-user-';

/** How many messages left, and the bytes of one. */
export interface Sent {
  readonly recipients: number;
  readonly bytes: number;
}

export type CountSent = (appId: string, sent: Sent) => void;

/**
 * Sends a message to everybody on this node who is in the channel, or signed in as the user whose channel it
 * is. It is framed once, so that one more recipient costs one write.
 * @param message JSON text, as it goes out
 * @param exceptId the socket that does not get it, because it sent it
 */
function broadcast(
  namespace: KnowingNamespace,
  channel: string,
  message: string,
  exceptId: string | null | undefined,
): Sent {
  const isForUser = channel.startsWith(userChannel);
  const sockets = isForUser
    ? socketsOfUser(namespace, channel.slice(userChannel.length))
    : namespace.channels.get(channel);
  if (sockets === undefined) return { recipients: 0, bytes: 0 };
  const except = isForUser || exceptId == null ? undefined : sockets.get(exceptId);
  const frame = frameMessage(message);
  let recipients = 0;
  // One that is too slow is closed inside, and so leaves the map: a Map may shrink while it is walked.
  for (const socket of sockets.values()) {
    if (socket === except) continue;
    socket.sendFrame(frame);
    recipients += 1;
  }
  return { recipients, bytes: frame.bytes.length };
}

function socketsOfUser(
  { users, sockets }: KnowingNamespace,
  userId: string,
): Map<string, SoketiSocket> | undefined {
  const ids = users.get(userId);
  if (ids === undefined) return undefined;
  const found = new Map<string, SoketiSocket>();
  for (const id of ids) {
    const socket = sockets.get(id);
    if (socket !== undefined) found.set(id, socket);
  }
  return found;
}

/** How many sockets of this node are in the channel, without looking at each of them. */
export const countInChannel = ({ channels }: KnowingNamespace, channel: string): number =>
  channels.get(channel)?.size ?? 0;

/**
 * Broadcasts in the order of the calls, once what is being done now is done: the answer to a publisher does
 * not wait for thousands of writes.
 */
export function broadcastSoon(count: (sent: Sent) => void, ...message: Parameters<typeof broadcast>): void {
  queueMicrotask(() => count(broadcast(...message)));
}
