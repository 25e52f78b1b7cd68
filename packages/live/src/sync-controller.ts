import { EVENTS } from '@scoreline/protocol/channels';
import type { ChannelRegistry } from './channel-registry.ts';
import { createSubscriptions } from './channel-subscriptions.ts';
import type { Environment } from './environment.ts';
import type { Freshness } from './freshness.ts';
import { createPoller } from './poller.ts';
import { createResync, type LoadResult, type ResyncReason } from './resync.ts';
import { createSilenceWatch } from './silence-watch.ts';

/** A match or board that is shown and kept in sync. */
export interface SyncTarget {
  /** When what is shown was read: epoch milliseconds by the server's clock. */
  readAt(): number;
  channels(): readonly string[];
  readonly events: readonly string[];
  /** A match is being played, or may begin at any moment. `at`: epoch milliseconds by the server's clock. */
  isHeartbeatDue(at: number): boolean;
  /** The server is known to have a newer revision than what is shown. */
  isBehind(): boolean;
  handleMessage(event: string, data: unknown): MessageOutcome;
  /**
   * Reads the API and takes the answer. Rejects when there is none.
   * @param isRetry the last answer was behind, so the answer is measured by what was known before the first request
   */
  load(signal: AbortSignal, isRetry: boolean): Promise<LoadResult>;
}

/** What a message means for what is shown: all of it is current, nothing, or why to ask the API. */
export type MessageOutcome = 'current' | 'nothing' | ResyncReason;

export interface SyncController {
  /** Starts syncing; any number of starts share one. Returns what stops it. */
  start(): () => void;
  /** Stops it for all who started it. */
  stop(): void;
}

export interface SyncDeps {
  readonly registry: ChannelRegistry;
  readonly environment: Environment;
  /** Epoch milliseconds by the server's clock. */
  readonly serverNow: () => number;
  /** Reports how fresh it is, and when it was last known to be current: epoch milliseconds by the server's clock. */
  readonly report: (freshness: Freshness, confirmedAt: number) => void;
  /** It is no longer shown. */
  readonly ended: () => void;
}

/** How long it may be `starting`. */
const STARTING_MS = 5000;
/** A heartbeat may overtake the message that it speaks of. */
const OVERTAKING_MS = 500;
/** What a message leaves to be read comes sooner than this, even when a cache first answers with what it had. */
const READ_SOON_MS = 3000;

/** Keeps one target current: by push where its channels are subscribed, by polling where they are not. */
export const createSyncController = (target: SyncTarget, deps: SyncDeps): SyncController => {
  const { registry, environment, serverNow, report, ended } = deps;
  const { after, page } = environment;

  const starts = new Set<object>();
  let hasSubscribed = false;
  /** A heartbeat came, and no answer since says that all is quiet. */
  let hasHeartbeat = false;
  /** A message left something to be read, and no answer since has it. */
  let hasToRead = false;
  let freshness: Freshness = 'starting';
  let confirmedAt = 0;
  let unlisten = () => {};
  let cancelCheck = () => {};
  let cancelStarting = () => {};
  let cancelDoubt = () => {};

  const setFreshness = (next: Freshness) => {
    if (next === freshness) return;
    freshness = next;
    report(freshness, confirmedAt);
  };
  const confirm = (next: Freshness) => {
    freshness = next;
    confirmedAt = serverNow();
    report(freshness, confirmedAt);
    silence.restart();
  };
  const doubt = () => {
    if (freshness === 'current') setFreshness('stale');
  };
  const requestIfSeen = (reason: ResyncReason) => {
    if (page.isOnline() && page.isVisible()) resync.request(reason);
  };

  const resync = createResync(environment, {
    load: async (signal, isRetry) => {
      const result = await target.load(signal, isRetry);
      if (starts.size > 0) followChannels();
      return result;
    },
    loaded(result, isLatest) {
      if (result === 'behind') return;
      hasHeartbeat = false;
      if (isLatest) hasToRead = false;
      if (subscriptions.areComplete()) {
        if (isLatest) confirm('current');
      } else if (freshness !== 'current') confirm('polled');
      // Otherwise the answer added a channel, which has until the first poll to be subscribed.
    },
    failed: () => setFreshness('stale'),
  });

  const poller = createPoller(environment, () => {
    if (subscriptions.areComplete()) return false;
    doubt();
    requestIfSeen('poll');
    return true;
  });

  const silence = createSilenceWatch(environment, {
    isHeartbeatDue: () => hasHeartbeat || target.isHeartbeatDue(serverNow()),
    silent: () => requestIfSeen('silent'),
    doubtful: doubt,
  });

  const subscriptions = createSubscriptions(registry, target.events, {
    subscribed() {
      // An answer between two confirmations would have to be asked for again, and show as polled until then.
      if (!subscriptions.areComplete()) return;
      poller.stop();
      resync.request(hasSubscribed ? 'resubscribed' : 'subscribed');
      hasSubscribed = true;
    },
    lost() {
      if (freshness !== 'starting') setFreshness('stale');
      poller.start();
    },
    message(event, data) {
      if (event === EVENTS.boardHeartbeat) hasHeartbeat = true;
      const outcome = target.handleMessage(event, data);
      if (outcome === 'nothing') return;
      if (outcome === 'current') {
        if (freshness === 'current' && !hasToRead && !target.isBehind()) confirm('current');
      } else if (outcome === 'behind') checkSoon();
      else readSoon(outcome);
    },
  });

  const followChannels = () => {
    subscriptions.follow(target.channels());
    if (!subscriptions.areComplete()) poller.start();
  };

  const checkSoon = () => {
    cancelCheck();
    cancelCheck = after(OVERTAKING_MS, () => {
      if (!target.isBehind()) return;
      doubt();
      resync.request('behind');
    });
  };

  const readSoon = (reason: ResyncReason) => {
    resync.request(reason);
    // A row that may be missing makes none of those shown doubtful.
    if (hasToRead || reason === 'misplaced') return;
    hasToRead = true;
    cancelDoubt = after(READ_SOON_MS, () => hasToRead && doubt());
  };

  const begin = () => {
    freshness = 'starting';
    confirmedAt = target.readAt();
    report(freshness, confirmedAt);
    unlisten = page.on((event) => {
      if (event === 'shown' || event === 'online') resync.request('shown');
      if (event === 'offline') setFreshness('stale');
    });
    cancelStarting = after(STARTING_MS, () => freshness === 'starting' && setFreshness('stale'));
    silence.restart();
    followChannels();
    // A board without a match has no channel to wait for.
    if (target.channels().length === 0) resync.request('subscribed');
  };

  const end = () => {
    unlisten();
    resync.stop();
    poller.stop();
    silence.stop();
    cancelCheck();
    cancelStarting();
    cancelDoubt();
    hasSubscribed = false;
    hasHeartbeat = false;
    hasToRead = false;
    subscriptions.follow([]);
    ended();
  };

  return {
    start() {
      const key = {};
      starts.add(key);
      if (starts.size === 1) begin();
      return () => {
        if (starts.delete(key) && starts.size === 0) end();
      };
    },
    stop() {
      if (starts.size === 0) return;
      starts.clear();
      end();
    },
  };
};
