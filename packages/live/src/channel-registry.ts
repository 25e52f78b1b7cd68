import { fullJitter } from './backoff.ts';
import { createSupervisor } from './connection-supervisor.ts';
import type { Surroundings } from './environment.ts';
import type {
  MemberChange,
  OpenTransport,
  Transport,
  TransportEvents,
  TransportSettings,
} from './transport.ts';

export interface ChannelListener {
  /** After joining, and after each reconnect. */
  subscribed(): void;
  /** The connection is gone; it will be subscribed again without asking. */
  lost(): void;
  message(event: string, data: unknown): void;
  refused?(status: number | null): void;
  members?(change: MemberChange): void;
}

/** All channels of a page, on one connection that exists while any of them is joined. */
export interface Hub {
  /** Returns what leaves. Any number of listeners share a channel. */
  join(channel: string, events: readonly string[], listener: ChannelListener): () => void;
  stop(): void;
}

interface Joined {
  readonly events: readonly string[];
  readonly listeners: Set<ChannelListener>;
  isSubscribed: boolean;
  cancelLeave: () => void;
  cancelUnconfirmed: () => void;
}

/** A channel is kept this long without a listener, so that going from page to page does not resubscribe. */
const LINGER_MS = 2000;
const REFUSED_WAIT_MS = 20_000;
/** The server neither confirmed nor refused: the question or the answer was lost. Up to twice as long. */
const UNCONFIRMED_MS = 10_000;

export const createHub = (
  settings: TransportSettings,
  openTransport: OpenTransport,
  surroundings: Surroundings,
): Hub => {
  const { after, random } = surroundings;
  const channels = new Map<string, Joined>();
  let transport: Transport | undefined;
  let isOpen = false;

  const listenersOf = (channel: string) => [...(channels.get(channel)?.listeners ?? [])];

  const events: TransportEvents = {
    opened() {
      isOpen = true;
      for (const channel of channels.keys()) expectConfirmation(channel);
      supervisor.opened();
    },
    lost() {
      forgetSubscriptions();
      supervisor.lost();
    },
    subscribed(channel) {
      const joined = channels.get(channel);
      if (joined === undefined) return;
      joined.isSubscribed = true;
      joined.cancelUnconfirmed();
      for (const listener of listenersOf(channel)) listener.subscribed();
    },
    refused(channel, status) {
      channels.get(channel)?.cancelUnconfirmed();
      for (const listener of listenersOf(channel)) listener.refused?.(status);
      const isFinal = status !== null && status >= 400 && status < 500;
      if (!isFinal) after(fullJitter(random, REFUSED_WAIT_MS), () => rejoin(channel));
    },
    message(channel, event, data) {
      for (const listener of listenersOf(channel)) listener.message(event, data);
    },
    members(channel, change) {
      for (const listener of listenersOf(channel)) listener.members?.(change);
    },
  };

  const supervisor = createSupervisor(surroundings, async () => {
    const loaded = await openTransport(settings, events);
    transport = loaded;
    for (const [channel, joined] of channels) loaded.join(channel, joined.events);
    return {
      connect: () => loaded.connect(),
      disconnect() {
        loaded.disconnect();
        forgetSubscriptions();
      },
    };
  });

  const forgetSubscriptions = () => {
    isOpen = false;
    for (const joined of channels.values()) {
      joined.cancelUnconfirmed();
      if (!joined.isSubscribed) continue;
      joined.isSubscribed = false;
      for (const listener of [...joined.listeners]) listener.lost();
    }
  };

  const rejoin = (channel: string) => {
    const joined = channels.get(channel);
    if (joined === undefined || joined.isSubscribed) return;
    transport?.leave(channel);
    transport?.join(channel, joined.events);
    expectConfirmation(channel);
  };

  const expectConfirmation = (channel: string) => {
    const joined = channels.get(channel);
    if (joined === undefined || !isOpen) return;
    joined.cancelUnconfirmed();
    const wait = UNCONFIRMED_MS + fullJitter(random, UNCONFIRMED_MS);
    joined.cancelUnconfirmed = after(wait, () => rejoin(channel));
  };

  const leave = (channel: string) => {
    channels.get(channel)?.cancelUnconfirmed();
    channels.delete(channel);
    transport?.leave(channel);
    if (channels.size === 0) supervisor.stop();
  };

  const joinFirst = (channel: string, events: readonly string[]): Joined => {
    const joined: Joined = {
      events,
      listeners: new Set(),
      isSubscribed: false,
      cancelLeave: () => {},
      cancelUnconfirmed: () => {},
    };
    channels.set(channel, joined);
    transport?.join(channel, events);
    expectConfirmation(channel);
    supervisor.start();
    return joined;
  };

  return {
    join(channel, events, listener) {
      const joined = channels.get(channel) ?? joinFirst(channel, events);
      joined.cancelLeave();
      joined.listeners.add(listener);
      if (joined.isSubscribed) listener.subscribed();
      return () => {
        if (!joined.listeners.delete(listener) || joined.listeners.size > 0) return;
        joined.cancelLeave = after(LINGER_MS, () => leave(channel));
      };
    },
    stop() {
      forgetSubscriptions();
      for (const [channel, joined] of [...channels]) {
        joined.cancelLeave();
        leave(channel);
      }
    },
  };
};
