import type { Hub } from './hub.ts';
import { createResync, type Loaded, type Reason } from './resync.ts';
import type { Surroundings } from './surroundings.ts';

/** Something shown that is to be kept current. */
export interface Subject {
  /** When what is shown was read, by the server's clock. */
  readAt(): number;
  channels(): readonly string[];
  readonly events: readonly string[];
  /** It is being played, so that heartbeats are due. */
  isUnderWay(): boolean;
  /** The server is known to be further than what is shown. */
  isBehind(): boolean;
  hear(event: string, data: unknown): Heard;
  /** Reads the API and takes the answer. */
  load(signal: AbortSignal): Promise<Loaded>;
}

/** What a message told: that all shown is current, that the API must be asked, or nothing. */
export type Heard = 'current' | 'nothing' | Reason;

/**
 * - `new`: started a moment ago;
 * - `current`: every channel is subscribed, and a snapshot read since then is shown;
 * - `doubtful`: neither pushed nor polled;
 * - `polled`: not every channel is subscribed, but the last poll was answered.
 */
export type Freshness = 'new' | 'current' | 'doubtful' | 'polled';

export interface Kept {
  /** Begins, or joins those who began. Returns what ends it. */
  start(): () => void;
}

export interface KeepDeps {
  readonly hub: Hub;
  readonly surroundings: Surroundings;
  /** The server's time now. */
  readonly serverNow: () => number;
  /** Tells how fresh it is and when it was last known to be current, by the server's clock. */
  readonly report: (freshness: Freshness, confirmedAt: number) => void;
  /** It is no longer shown. */
  readonly ended: () => void;
}

/** How long without a subscription before polling begins, and between two polls: up to a quarter more or less. */
const FIRST_POLL_MS = 4000;
const POLL_MS = 10_000;
/** A heartbeat comes every 10 s while anything is live: three missed are one question to the API. */
const SILENCE_UNDER_WAY_MS = 30_000;
const SILENCE_MS = 90_000;
/** How long a page that was just loaded need not say anything. */
const NEW_MS = 5000;
/** A heartbeat may overtake the message that it speaks of. */
const OVERTAKING_MS = 500;

export const keepCurrent = (subject: Subject, deps: KeepDeps): Kept => {
  const { hub, surroundings, serverNow, report, ended } = deps;
  const { after, random, page } = surroundings;
  const about = (milliseconds: number) => milliseconds * (0.75 + random() / 2);

  let starts = 0;
  let hasSubscribed = false;
  let freshness: Freshness = 'new';
  let confirmedAt = 0;
  const joined = new Map<string, () => void>();
  const subscribed = new Set<string>();
  let unlisten = () => {};
  let cancelPoll: (() => void) | undefined;
  let cancelSilence = () => {};
  let cancelCheck = () => {};
  let cancelNew = () => {};

  const isSubscribed = () => [...joined.keys()].every((channel) => subscribed.has(channel));
  const become = (next: Freshness) => {
    if (next === freshness) return;
    freshness = next;
    report(freshness, confirmedAt);
  };
  const confirm = (next: Freshness) => {
    freshness = next;
    confirmedAt = serverNow();
    report(freshness, confirmedAt);
    listenForSilence();
  };

  const resync = createResync(surroundings, {
    load: async (signal) => {
      const answer = await subject.load(signal);
      if (starts > 0) joinChannels();
      return answer;
    },
    loaded(isLatest) {
      if (isSubscribed()) {
        if (isLatest) confirm('current');
      } else if (freshness !== 'current') confirm('polled');
      // else the answer brought another channel, which has until the first poll to be subscribed.
    },
    failed: () => become('doubtful'),
  });

  const listener = (channel: string) => ({
    subscribed() {
      subscribed.add(channel);
      if (isSubscribed()) {
        cancelPoll?.();
        cancelPoll = undefined;
      }
      resync.ask(hasSubscribed ? 'resubscribed' : 'subscribed');
      if (isSubscribed()) hasSubscribed = true;
    },
    lost() {
      subscribed.delete(channel);
      if (freshness !== 'new') become('doubtful');
      pollAfter(FIRST_POLL_MS);
    },
    message(event: string, data: unknown) {
      const heard = subject.hear(event, data);
      if (heard === 'nothing') return;
      if (heard === 'current') {
        if (freshness === 'current' && !subject.isBehind()) confirm('current');
        return;
      }
      if (heard === 'behind') checkSoon();
      else resync.ask(heard);
    },
  });

  const checkSoon = () => {
    cancelCheck();
    cancelCheck = after(OVERTAKING_MS, () => {
      if (!subject.isBehind()) return;
      if (freshness === 'current') become('doubtful');
      resync.ask('behind');
    });
  };

  const pollAfter = (delay: number) => {
    if (cancelPoll !== undefined) return;
    cancelPoll = after(about(delay), () => {
      cancelPoll = undefined;
      if (isSubscribed()) return;
      if (freshness === 'current') become('doubtful');
      if (page.isOnline() && page.isVisible()) resync.ask('poll');
      pollAfter(POLL_MS);
    });
  };

  const listenForSilence = () => {
    cancelSilence();
    cancelSilence = after(about(subject.isUnderWay() ? SILENCE_UNDER_WAY_MS : SILENCE_MS), () => {
      if (page.isOnline() && page.isVisible()) resync.ask('silent');
      listenForSilence();
    });
  };

  /** Joins what is new and leaves what is no longer needed: a board may get another competition. */
  const joinChannels = () => {
    const wanted = new Set(subject.channels());
    for (const [channel, leave] of joined) {
      if (wanted.has(channel)) continue;
      joined.delete(channel);
      subscribed.delete(channel);
      leave();
    }
    for (const channel of wanted) {
      if (joined.has(channel)) continue;
      joined.set(channel, () => {});
      joined.set(channel, hub.join(channel, subject.events, listener(channel)));
    }
    if (!isSubscribed()) pollAfter(FIRST_POLL_MS);
  };

  const begin = () => {
    freshness = 'new';
    confirmedAt = subject.readAt();
    report(freshness, confirmedAt);
    unlisten = page.on((event) => {
      if (event === 'shown' || event === 'online') resync.ask('shown');
      if (event === 'offline') become('doubtful');
    });
    cancelNew = after(NEW_MS, () => freshness === 'new' && become('doubtful'));
    joinChannels();
    listenForSilence();
    // A board without a match has no channel to wait for.
    if (joined.size === 0) resync.ask('subscribed');
  };

  const end = () => {
    unlisten();
    resync.stop();
    cancelPoll?.();
    cancelPoll = undefined;
    cancelSilence();
    cancelCheck();
    cancelNew();
    hasSubscribed = false;
    for (const leave of joined.values()) leave();
    joined.clear();
    subscribed.clear();
    ended();
  };

  return {
    start() {
      starts += 1;
      if (starts === 1) begin();
      let isStarted = true;
      return () => {
        if (!isStarted) return;
        isStarted = false;
        starts -= 1;
        if (starts === 0) end();
      };
    },
  };
};
