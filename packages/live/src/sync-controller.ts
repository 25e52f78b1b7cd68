import { EVENTS } from '@scoreline/protocol/channels';
import type { Hub } from './channel-registry.ts';
import { createSubscriptions } from './channel-subscriptions.ts';
import type { Surroundings } from './environment.ts';
import { createResync, type Loaded, type Reason } from './resync.ts';

/** Something shown that is to be kept current. */
export interface Subject {
  /** When what is shown was read, by the server's clock. */
  readAt(): number;
  channels(): readonly string[];
  readonly events: readonly string[];
  /** It is being played, or may begin at any moment, so that heartbeats are due; `at` is an instant of the server's. */
  isHeartbeatDue(at: number): boolean;
  /** The server is known to be further than what is shown. */
  isBehind(): boolean;
  hear(event: string, data: unknown): Heard;
  /** Reads the API and takes the answer, which is to be no older than what was known when it was asked for first. */
  load(signal: AbortSignal, isAgain: boolean): Promise<Loaded>;
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
  /** Ends it for all who began. */
  stop(): void;
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
/** A heartbeat comes every 10 s while anything is live or about to begin: the API is asked when it is late. */
const LATE_MS = 11_500;
const SILENCE_MS = 90_000;
/** With neither a word nor an answer for so long, what is shown may be 15 s old: the last word was on its way too. */
const DOUBT_MS = 13_500;
/** How long a page that was just loaded need not say anything. */
const NEW_MS = 5000;
/** A heartbeat may overtake the message that it speaks of. */
const OVERTAKING_MS = 500;

export const keepCurrent = (subject: Subject, deps: KeepDeps): Kept => {
  const { hub, surroundings, serverNow, report, ended } = deps;
  const { after, random, page } = surroundings;
  const about = (milliseconds: number) => milliseconds * (0.75 + random() / 2);

  const starts = new Set<object>();
  let hasSubscribed = false;
  /** Something on a channel is on: a heartbeat came, and no answer has said since that all is quiet. */
  let isBeating = false;
  let freshness: Freshness = 'new';
  let confirmedAt = 0;
  let unlisten = () => {};
  let cancelPoll: (() => void) | undefined;
  let cancelSilence = () => {};
  let cancelCheck = () => {};
  let cancelNew = () => {};

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
    load: async (signal, isAgain) => {
      const answer = await subject.load(signal, isAgain);
      if (starts.size > 0) follow();
      return answer;
    },
    loaded(answer, isLatest) {
      if (answer === 'older') return;
      isBeating = false;
      if (subscriptions.areComplete()) {
        if (isLatest) confirm('current');
      } else if (freshness !== 'current') confirm('polled');
      // else the answer brought another channel, which has until the first poll to be subscribed.
    },
    failed: () => become('doubtful'),
  });

  const subscriptions = createSubscriptions(hub, subject.events, {
    subscribed() {
      // An answer between two confirmations would have to be asked for again, and the page say meanwhile that it polls.
      if (!subscriptions.areComplete()) return;
      stopPolling();
      resync.ask(hasSubscribed ? 'resubscribed' : 'subscribed');
      hasSubscribed = true;
    },
    lost() {
      if (freshness !== 'new') become('doubtful');
      pollAfter(FIRST_POLL_MS);
    },
    message(event, data) {
      if (event === EVENTS.boardHeartbeat) isBeating = true;
      const heard = subject.hear(event, data);
      if (heard === 'nothing') return;
      if (heard === 'current') {
        if (freshness === 'current' && !subject.isBehind()) confirm('current');
      } else if (heard === 'behind') checkSoon();
      else resync.ask(heard);
    },
  });

  const follow = () => {
    subscriptions.follow(subject.channels());
    if (!subscriptions.areComplete()) pollAfter(FIRST_POLL_MS);
  };

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
      if (subscriptions.areComplete()) return;
      if (freshness === 'current') become('doubtful');
      if (page.isOnline() && page.isVisible()) resync.ask('poll');
      pollAfter(POLL_MS);
    });
  };
  const stopPolling = () => {
    cancelPoll?.();
    cancelPoll = undefined;
  };

  const isBeatDue = () => isBeating || subject.isHeartbeatDue(serverNow());

  const listenForSilence = () => {
    const ask = () => {
      if (page.isOnline() && page.isVisible()) resync.ask('silent');
    };
    cancelSilence();
    // Whether beats are due is asked when they are late: the match may begin meanwhile.
    const timers = [
      after(LATE_MS, () => {
        if (isBeatDue()) ask();
      }),
      after(DOUBT_MS, () => {
        if (freshness === 'current' && isBeatDue()) become('doubtful');
      }),
      after(about(SILENCE_MS), () => {
        ask();
        listenForSilence();
      }),
    ];
    cancelSilence = () => {
      for (const cancel of timers) cancel();
    };
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
    listenForSilence();
    follow();
    // A board without a match has no channel to wait for.
    if (subject.channels().length === 0) resync.ask('subscribed');
  };

  const end = () => {
    unlisten();
    resync.stop();
    stopPolling();
    cancelSilence();
    cancelCheck();
    cancelNew();
    hasSubscribed = false;
    isBeating = false;
    subscriptions.leaveAll();
    ended();
  };

  return {
    start() {
      const mine = {};
      starts.add(mine);
      if (starts.size === 1) begin();
      return () => {
        if (starts.delete(mine) && starts.size === 0) end();
      };
    },
    stop() {
      if (starts.size === 0) return;
      starts.clear();
      end();
    },
  };
};
