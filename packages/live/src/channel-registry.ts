import { equalJitter, fullJitter } from '@scoreline/async/backoff';
import { createSupervisor } from './connection-supervisor.ts';
import type { Environment } from './environment.ts';
import type {
  MemberChange,
  OpenTransport,
  Transport,
  TransportListener,
  TransportSettings,
} from './transport.ts';

export interface ChannelListener {
  /** Called after joining and after each reconnect. */
  subscribed(): void;
  /** The connection is gone. The channel is subscribed again by itself. */
  lost(): void;
  message(event: string, data: unknown): void;
  /** The subscription was refused, with the HTTP status if there is one. */
  refused?(status: number | null): void;
  members?(change: MemberChange): void;
}

/** All channels of a page, on one connection that is open while any of them is joined. */
export interface ChannelRegistry {
  /** Any number of listeners share a channel. Returns what leaves it. */
  join(channel: string, events: readonly string[], listener: ChannelListener): () => void;
  /** Leaves every channel and disconnects at once. */
  stop(): void;
}

interface JoinedChannel {
  readonly events: readonly string[];
  readonly listeners: Set<ChannelListener>;
  isSubscribed: boolean;
  cancelLeave: () => void;
  cancelTimeout: () => void;
}

/** A channel without listeners is kept this long, so that going from page to page does not resubscribe. */
const LINGER_MS = 2000;
const MAX_REFUSED_RETRY_MS = 20_000;
/** At least half of this without confirmation or refusal: the request or the answer was lost. */
const MAX_CONFIRMATION_MS = 20_000;

/** Nothing is loaded or connected before the first `join`. */
export const createChannelRegistry = (
  settings: TransportSettings,
  openTransport: OpenTransport,
  environment: Environment,
): ChannelRegistry => {
  const { after, random } = environment;
  const channels = new Map<string, JoinedChannel>();
  let transport: Transport | undefined;
  let isOpen = false;

  const listenersOf = (channel: string) => [...(channels.get(channel)?.listeners ?? [])];

  const transportListener: TransportListener = {
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
      joined.cancelTimeout();
      for (const listener of listenersOf(channel)) listener.subscribed();
    },
    refused(channel, status) {
      channels.get(channel)?.cancelTimeout();
      for (const listener of listenersOf(channel)) listener.refused?.(status);
      const isFinal = status !== null && status >= 400 && status < 500;
      if (!isFinal) after(fullJitter(random, MAX_REFUSED_RETRY_MS), () => rejoin(channel));
    },
    message(channel, event, data) {
      for (const listener of listenersOf(channel)) listener.message(event, data);
    },
    members(channel, change) {
      for (const listener of listenersOf(channel)) listener.members?.(change);
    },
  };

  const supervisor = createSupervisor(environment, async () => {
    const loaded = await openTransport(settings, transportListener);
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
      joined.cancelTimeout();
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
    joined.cancelTimeout();
    joined.cancelTimeout = after(equalJitter(random, MAX_CONFIRMATION_MS), () => rejoin(channel));
  };

  const leave = (channel: string) => {
    channels.get(channel)?.cancelTimeout();
    channels.delete(channel);
    transport?.leave(channel);
    if (channels.size === 0) supervisor.stop();
  };

  const createJoinedChannel = (channel: string, events: readonly string[]): JoinedChannel => {
    const joined: JoinedChannel = {
      events,
      listeners: new Set(),
      isSubscribed: false,
      cancelLeave: () => {},
      cancelTimeout: () => {},
    };
    channels.set(channel, joined);
    transport?.join(channel, events);
    expectConfirmation(channel);
    supervisor.start();
    return joined;
  };

  return {
    join(channel, events, listener) {
      const joined = channels.get(channel) ?? createJoinedChannel(channel, events);
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
