import { frameMessage } from '@scoreline/uws';
import type { Namespace, SoketiSocket } from '@soketi/soketi';

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
  { channels, sockets, users }: Namespace,
  channel: string,
  message: string,
  exceptId: string | null | undefined,
): Sent {
  const isForUser = channel.startsWith(userChannel);
  const ids = isForUser ? users.get(channel.slice(userChannel.length)) : channels.get(channel);
  if (ids === undefined) return { recipients: 0, bytes: 0 };
  const frame = frameMessage(message);
  let recipients = 0;
  // One that is too slow is closed inside, and so leaves the set: a Set may shrink while it is walked.
  for (const id of ids) {
    if (id === exceptId && !isForUser) continue;
    const socket: SoketiSocket | undefined = sockets.get(id);
    if (socket === undefined) continue;
    socket.sendFrame(frame);
    recipients += 1;
  }
  return { recipients, bytes: frame.bytes.length };
}

/** How many sockets of this node are in the channel, without looking at each of them. */
export const countInChannel = ({ channels }: Namespace, channel: string): number =>
  channels.get(channel)?.size ?? 0;

/**
 * Broadcasts in the order of the calls, once what is being done now is done: the answer to a publisher does
 * not wait for thousands of writes.
 */
export function broadcastSoon(count: (sent: Sent) => void, ...message: Parameters<typeof broadcast>): void {
  queueMicrotask(() => count(broadcast(...message)));
}
