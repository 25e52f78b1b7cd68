import type { Members } from 'pusher-js';
import { createEcho, type Echo, pusherClass } from './create-echo.ts';
import { listenToSockets } from './socket-events.ts';
import type { MemberChange, OpenTransport, TransportListener } from './transport.ts';
import { isRecord } from './type-guards.ts';

/**
 * The page's one Echo. It connects only when told to and never retries. pusher-js waits up to a minute between attempts,
 * stops for good after some close codes and does not pause after others, so retrying is left to the supervisor.
 */
export const openEcho: OpenTransport = async (settings, listener) => {
  const Pusher = pusherClass();
  const joined = new Map<string, readonly string[]>();
  let echo: Echo | undefined;
  let isActive = false;
  let isOpen = false;
  let socket: object | undefined;

  const disconnect = () => {
    isActive = false;
    isOpen = false;
    socket = undefined;
    echo?.disconnect();
  };
  const notifyLost = () => {
    if (!isActive) return;
    disconnect();
    listener.lost();
  };

  const firstConnect = () => {
    echo = createEcho(Pusher, settings, listener.refused);
    const { connection } = echo.connector.pusher;
    connection.bind('state_change', ({ current }: { current: string }) => {
      if (current === 'connected') {
        isOpen = true;
        listener.opened();
      } else if (isActive && (isOpen || current !== 'connecting')) {
        // pusher-js gave up or is about to retry. Deferred, because it is in the middle of changing its state.
        queueMicrotask(notifyLost);
      }
    });
    for (const [channel, names] of joined) join(echo, channel, names, listener);
  };

  return {
    connect() {
      isActive = true;
      listenToSockets(Pusher.Runtime, {
        opening(opened) {
          socket = opened;
        },
        closed(closed) {
          if (closed === socket) notifyLost();
        },
      });
      if (echo === undefined) firstConnect();
      // Echo's own `connect` would create a new client and forget its channels.
      else echo.connector.pusher.connect();
    },
    disconnect,
    join(channel, names) {
      joined.set(channel, names);
      if (echo !== undefined) join(echo, channel, names, listener);
    },
    leave(channel) {
      joined.delete(channel);
      if (echo !== undefined) leave(echo, channel);
    },
  };
};

const PRESENCE = 'presence-';
type Member = MemberChange['members'][number];
const toMembers = ({ members }: Members): Member[] =>
  Object.entries<unknown>(members).map(([id, info]) => ({ id, info }));

const join = (echo: Echo, channel: string, names: readonly string[], listener: TransportListener): void => {
  const refused = (error: unknown) => {
    // The authorization handler has reported this already, with the status that is missing here.
    const status = statusOf(error);
    if (status !== null || !channel.startsWith(PRESENCE)) listener.refused(channel, status);
  };
  const isPresence = channel.startsWith(PRESENCE);
  const echoChannel = (isPresence ? echo.join(channel.slice(PRESENCE.length)) : echo.channel(channel))
    .subscribed(() => listener.subscribed(channel))
    .error(refused);
  // Without a leading dot, Echo puts a namespace before the name.
  for (const name of names)
    echoChannel.listen(`.${name}`, (data: unknown) => listener.message(channel, name, data));
  // Echo's own `here` and `joining` leave out the ids, which tell two people with the same name apart.
  if (isPresence)
    echoChannel
      .on('pusher:subscription_succeeded', (members: Members) =>
        listener.members(channel, { type: 'here', members: toMembers(members) }),
      )
      .on('pusher:member_added', (member: Member) =>
        listener.members(channel, { type: 'joined', members: [member] }),
      )
      .on('pusher:member_removed', (member: Member) =>
        listener.members(channel, { type: 'left', members: [member] }),
      );
};

const statusOf = (error: unknown): number | null =>
  isRecord(error) && typeof error.status === 'number' ? error.status : null;

const leave = (echo: Echo, channel: string): void => {
  const subscription = echo.connector.channels[channel]?.subscription;
  // While a subscription is pending, pusher-js keeps the channel and its bindings, and does not subscribe again when it
  // is joined anew: it waits for a confirmation that may have been lost.
  const isPending = subscription?.subscriptionPending === true;
  subscription?.unbind();
  echo.leaveChannel(channel);
  if (!isPending) return;
  subscription.unsubscribe();
  echo.connector.pusher.channels.remove(channel);
};
