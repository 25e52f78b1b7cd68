import type { ChannelRegistry } from './channel-registry.ts';

export interface Subscriptions {
  /** Joins new channels and leaves all that are not in the list: a board may get another competition. */
  follow(channels: readonly string[]): void;
  /** Every followed channel is subscribed. */
  areComplete(): boolean;
}

export interface SubscriptionListener {
  subscribed(): void;
  lost(): void;
  message(event: string, data: unknown): void;
}

/** The channels of one shown match or board. */
export const createSubscriptions = (
  registry: ChannelRegistry,
  events: readonly string[],
  listener: SubscriptionListener,
): Subscriptions => {
  const leaves = new Map<string, () => void>();
  const subscribed = new Set<string>();

  const join = (channel: string) => {
    // Set before joining, because `subscribed` may be called at once.
    leaves.set(channel, () => {});
    const leave = registry.join(channel, events, {
      subscribed() {
        subscribed.add(channel);
        listener.subscribed();
      },
      lost() {
        subscribed.delete(channel);
        listener.lost();
      },
      message: listener.message,
    });
    leaves.set(channel, leave);
  };
  const leave = (channel: string) => {
    leaves.get(channel)?.();
    leaves.delete(channel);
    subscribed.delete(channel);
  };

  return {
    follow(channels) {
      for (const channel of [...leaves.keys()]) if (!channels.includes(channel)) leave(channel);
      for (const channel of channels) if (!leaves.has(channel)) join(channel);
    },
    areComplete: () => [...leaves.keys()].every((channel) => subscribed.has(channel)),
  };
};
