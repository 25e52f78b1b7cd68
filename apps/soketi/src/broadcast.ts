import { frameMessage } from '@scoreline/uws';
import type { SoketiSocket } from '@soketi/soketi';
import type { SocketNamespace } from './socket-namespace.ts';

const USER_CHANNEL_PREFIX = '#server-to-user-';

/** The number of recipients of a message, and its bytes. */
export interface Delivery {
  readonly recipients: number;
  readonly bytes: number;
}

export type CountDelivery = (appId: string, delivery: Delivery) => void;

/**
 * Sends a message to every socket of this node that is in the channel, or signed in as the user of a user channel. The
 * message is framed once, so one more recipient costs one write.
 * @param message JSON text
 * @param exceptId the socket that sent it and does not get it
 */
const broadcast = (
  namespace: SocketNamespace,
  channel: string,
  message: string,
  exceptId: string | null | undefined,
): Delivery => {
  const isForUser = channel.startsWith(USER_CHANNEL_PREFIX);
  const sockets = isForUser
    ? socketsOfUser(namespace, channel.slice(USER_CHANNEL_PREFIX.length))
    : namespace.channels.get(channel);
  if (sockets === undefined) return { recipients: 0, bytes: 0 };
  const except = isForUser || exceptId == null ? undefined : sockets.get(exceptId);
  const frame = frameMessage(message);
  let recipients = 0;
  // A slow reader is closed here and so removed from the map, which is safe while iterating.
  for (const socket of sockets.values()) {
    if (socket === except) continue;
    socket.sendFrame(frame);
    recipients += 1;
  }
  return { recipients, bytes: frame.bytes.length };
};

const socketsOfUser = (
  { users, sockets }: SocketNamespace,
  userId: string,
): Map<string, SoketiSocket> | undefined => {
  const ids = users.get(userId);
  if (ids === undefined) return undefined;
  const found = new Map<string, SoketiSocket>();
  for (const id of ids) {
    const socket = sockets.get(id);
    if (socket !== undefined) found.set(id, socket);
  }
  return found;
};

/** The number of sockets of this node in the channel. */
export const countInChannel = ({ channels }: SocketNamespace, channel: string): number =>
  channels.get(channel)?.size ?? 0;

/**
 * Broadcasts in a microtask, in the order of the calls, so that the response to the publisher does not wait for thousands
 * of writes.
 */
export const scheduleBroadcast = (
  count: (delivery: Delivery) => void,
  ...message: Parameters<typeof broadcast>
): void => {
  queueMicrotask(() => count(broadcast(...message)));
};
