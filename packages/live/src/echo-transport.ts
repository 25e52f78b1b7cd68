import type { Members } from 'pusher-js';
import { createEcho, type Echo, loadEcho } from './create-echo.ts';
import { watchSockets } from './socket-events.ts';
import type { MemberChange, OpenTransport, TransportEvents } from './transport.ts';

/**
 * The page's one Echo. It connects when it is told to and never retries: pusher-js waits up to a minute between
 * attempts, stops for good after some close codes and does not pause after others, so that is the supervisor's.
 */
export const openEcho: OpenTransport = async (settings, events) => {
  const loaded = await loadEcho();
  const wanted = new Map<string, readonly string[]>();
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
  const lose = () => {
    if (!isActive) return;
    disconnect();
    events.lost();
  };

  const firstConnect = () => {
    // Connects by being made.
    echo = createEcho(loaded, settings, events.refused);
    const { connection } = echo.connector.pusher;
    connection.bind('state_change', ({ current }: { current: string }) => {
      if (current === 'connected') {
        isOpen = true;
        events.opened();
      } else if (isActive && (isOpen || current !== 'connecting')) {
        // pusher-js gave up or is about to retry: not while it is in the middle of changing its state.
        queueMicrotask(lose);
      }
    });
    for (const [channel, names] of wanted) join(echo, channel, names, events);
  };

  return {
    connect() {
      isActive = true;
      watchSockets(loaded.Pusher.Runtime, {
        opening(opened) {
          socket = opened;
        },
        closed(closed) {
          if (closed === socket) lose();
        },
      });
      if (echo === undefined) firstConnect();
      // Echo's own `connect` would make it anew and forget its channels.
      else echo.connector.pusher.connect();
    },
    disconnect,
    join(channel, names) {
      wanted.set(channel, names);
      if (echo !== undefined) join(echo, channel, names, events);
    },
    leave(channel) {
      wanted.delete(channel);
      if (echo !== undefined) leave(echo, channel);
    },
  };
};

const PRESENCE = 'presence-';
type Member = MemberChange['members'][number];
const listOf = ({ members }: Members): Member[] =>
  Object.entries<unknown>(members).map(([id, info]) => ({ id, info }));

const join = (echo: Echo, channel: string, names: readonly string[], events: TransportEvents): void => {
  const refused = (problem: unknown) => {
    // Our own authorisation has said so already, and with the status that this leaves out.
    const status = statusOf(problem);
    if (status !== null || !channel.startsWith(PRESENCE)) events.refused(channel, status);
  };
  const isPresence = channel.startsWith(PRESENCE);
  const joined = (isPresence ? echo.join(channel.slice(PRESENCE.length)) : echo.channel(channel))
    .subscribed(() => events.subscribed(channel))
    .error(refused);
  // Echo puts a namespace before a name without a leading dot.
  for (const name of names) joined.listen(`.${name}`, (data: unknown) => events.message(channel, name, data));
  // Echo's own `here` and `joining` leave out the ids, which are how two people of one name are told apart.
  if (isPresence)
    joined
      .on('pusher:subscription_succeeded', (members: Members) =>
        events.members(channel, { type: 'here', members: listOf(members) }),
      )
      .on('pusher:member_added', (member: Member) =>
        events.members(channel, { type: 'joined', members: [member] }),
      )
      .on('pusher:member_removed', (member: Member) =>
        events.members(channel, { type: 'left', members: [member] }),
      );
};

const statusOf = (problem: unknown): number | null =>
  typeof problem === 'object' && problem !== null && 'status' in problem && typeof problem.status === 'number'
    ? problem.status
    : null;

const leave = (echo: Echo, channel: string): void => {
  const subscription = echo.connector.channels[channel]?.subscription;
  // pusher-js keeps a channel whose subscription is pending, with all that is bound to it, and does not ask again when
  // it is joined anew: it waits for a confirmation that may have been lost.
  const isPending = subscription?.subscriptionPending === true;
  subscription?.unbind();
  echo.leaveChannel(channel);
  if (!isPending) return;
  subscription.unsubscribe();
  echo.connector.pusher.channels.remove(channel);
};
