import { backOffCap, fullJitter } from './backoff.ts';
import type { Surroundings } from './environment.ts';

/** Why to ask the API, and the longest random delay before it: what many pages notice at once is spread wider. */
const WITHIN_MS = {
  /** The first subscription of this page. */
  subscribed: 300,
  /** The socket came back, for everybody; the attempts to connect have spread them already. */
  resubscribed: 500,
  /** The page came to the foreground, or got a network. */
  shown: 300,
  /** Incidents are missing between two revisions. */
  gap: 1000,
  /** A heartbeat is ahead of what is shown. */
  behind: 2000,
  /** A message could not be read. */
  unreadable: 3000,
  /** A board is no longer made of the same matches. */
  misplaced: 2000,
  /** Nothing was heard for a while. */
  silent: 1500,
  /** There is no socket. */
  poll: 0,
} as const;
export type Reason = keyof typeof WITHIN_MS;

/** These do not wait until the back-off after a failure is over: something has changed for the better. */
const AT_ONCE: readonly Reason[] = ['subscribed', 'resubscribed', 'shown'];

/** These are content with the answer that is on its way. */
const ANY_ANSWER: readonly Reason[] = ['poll', 'silent'];

/** A shared cache may answer with what it held a second ago; it is given a moment, then longer ones. */
const FIRST_OLDER_MS = 1500;
const LONGEST_OLDER_MS = 15_000;
/** No cache holds on for so many answers. */
const TOO_OFTEN_OLDER = 5;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15_000;
const TIMEOUT_MS = 8000;

/** `older`: the server is known to be further than the answer. */
export type Loaded = 'current' | 'older';

export interface ResyncEvents {
  /**
   * Asks the API. Rejects when it did not answer as it should. `isAgain`: for the same reason as the last time, whose
   * answer was too old.
   */
  load(signal: AbortSignal, isAgain: boolean): Promise<Loaded>;
  /** An answer came. `isLatest`: it was asked for after everything that made it necessary. */
  loaded(answer: Loaded, isLatest: boolean): void;
  /** No answer, or for too long one from the past. */
  failed(): void;
}

export interface Resync {
  ask(reason: Reason): void;
  stop(): void;
}

/** One request at a time; reasons that come together become one request. */
export const createResync = (
  { after, random, now }: Surroundings,
  { load, loaded, failed }: ResyncEvents,
): Resync => {
  let waiting: { readonly dueAt: number; readonly cancel: () => void } | undefined;
  let running: AbortController | undefined;
  let askedMeanwhile: Reason | undefined;
  let failures = 0;
  let olders = 0;
  let isAgain = false;

  const runIn = (delay: number) => {
    const dueAt = now() + delay;
    if (waiting !== undefined && waiting.dueAt <= dueAt) return;
    waiting?.cancel();
    waiting = { dueAt, cancel: after(delay, () => void run()) };
  };

  const finish = (answer: Loaded | 'failed') => {
    const reason = askedMeanwhile;
    running = undefined;
    askedMeanwhile = undefined;
    failures = answer === 'failed' ? failures + 1 : 0;
    olders = answer === 'older' ? olders + 1 : 0;
    isAgain = answer === 'older' && reason === undefined;
    if (answer === 'failed') {
      runIn(fullJitter(random, backOffCap(failures - 1, FIRST_RETRY_MS, LONGEST_RETRY_MS)));
      failed();
      return;
    }
    if (answer === 'older') {
      const cap = backOffCap(Math.max(0, olders - 2), FIRST_OLDER_MS, LONGEST_OLDER_MS);
      runIn(cap / 2 + fullJitter(random, cap / 2));
      if (olders >= TOO_OFTEN_OLDER) failed();
    } else if (reason !== undefined) runIn(fullJitter(random, WITHIN_MS[reason]));
    loaded(answer, reason === undefined);
  };

  const run = async () => {
    waiting = undefined;
    const mine = new AbortController();
    running = mine;
    const forget = after(TIMEOUT_MS, () => mine.abort());
    const answer = await load(mine.signal, isAgain).catch(() => 'failed' as const);
    forget();
    // Stopped meanwhile, and perhaps started again.
    if (running === mine) finish(answer);
  };

  return {
    ask(reason) {
      if (running !== undefined) {
        if (!ANY_ANSWER.includes(reason)) askedMeanwhile = reason;
        return;
      }
      if (failures > 0 && waiting !== undefined && !AT_ONCE.includes(reason)) return;
      isAgain &&= ANY_ANSWER.includes(reason);
      runIn(fullJitter(random, WITHIN_MS[reason]));
    },
    stop() {
      waiting?.cancel();
      waiting = undefined;
      running?.abort();
      running = undefined;
      askedMeanwhile = undefined;
      failures = 0;
      olders = 0;
      isAgain = false;
    },
  };
};
