import type { Hub } from './channel-registry.ts';

export interface Subscriptions {
  /** Joins what is new and leaves what is no longer wanted: a board may get another competition. */
  follow(channels: readonly string[]): void;
  /** Every channel that is followed is subscribed. */
  areComplete(): boolean;
  leaveAll(): void;
}

export interface SubscriptionEvents {
  subscribed(): void;
  lost(): void;
  message(event: string, data: unknown): void;
}

/** The channels of one thing that is shown. */
export const createSubscriptions = (
  hub: Hub,
  names: readonly string[],
  events: SubscriptionEvents,
): Subscriptions => {
  const leaves = new Map<string, () => void>();
  const subscribed = new Set<string>();

  const join = (channel: string) => {
    // Before joining, which may answer at once.
    leaves.set(channel, () => {});
    const leave = hub.join(channel, names, {
      subscribed() {
        subscribed.add(channel);
        events.subscribed();
      },
      lost() {
        subscribed.delete(channel);
        events.lost();
      },
      message: events.message,
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
    leaveAll() {
      for (const channel of [...leaves.keys()]) leave(channel);
    },
  };
};
