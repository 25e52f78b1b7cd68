import { backoffCap, equalJitter, fullJitter } from '@scoreline/async/backoff';
import type { Environment } from './environment.ts';

/** Why to ask the API, and the longest random delay before it: wider where many pages notice at once. */
const MAX_DELAY_MS = {
  /** The first subscription of this page. */
  subscribed: 300,
  /** The socket came back, for every page; the attempts to connect have spread them already. */
  resubscribed: 500,
  /** The page came to the foreground, or got a network. */
  shown: 300,
  /** Incidents are missing: a message was lost, or one was too large to be sent whole. */
  gap: 700,
  /** A heartbeat is ahead of what is shown. */
  behind: 2000,
  /** A message could not be read. */
  unreadable: 2000,
  /** A match may belong on the board and be missing, or the other way round. */
  misplaced: 2000,
  /** Nothing was heard for a while. */
  silent: 1500,
  /** There is no socket. */
  poll: 0,
} as const;
export type ResyncReason = keyof typeof MAX_DELAY_MS;

/** These do not wait for the back-off after a failure: something has changed for the better. */
const SKIPS_BACKOFF: readonly ResyncReason[] = ['subscribed', 'resubscribed', 'shown'];

/** These need no second request when one is running. */
const SATISFIED_BY_RUNNING: readonly ResyncReason[] = ['poll', 'silent'];

/** A shared cache may answer with what it held a second ago: the first retry waits a moment, later ones longer. */
const FIRST_BEHIND_RETRY_MS = 1500;
const MAX_BEHIND_RETRY_MS = 15_000;
/** After so many, the cache is not the reason. */
const MAX_BEHIND_ANSWERS = 5;
const FIRST_RETRY_MS = 1000;
const MAX_RETRY_MS = 15_000;
const REQUEST_TIMEOUT_MS = 8000;

/** `behind`: the server is known to have a newer revision than the answer. */
export type LoadResult = 'current' | 'behind';

export interface ResyncDeps {
  /**
   * Asks the API. Rejects when there is no valid answer.
   * @param isRetry for the same reason as the last time, whose answer was behind
   */
  load(signal: AbortSignal, isRetry: boolean): Promise<LoadResult>;
  /** @param isLatest no reason for another request came up while this one ran */
  loaded(result: LoadResult, isLatest: boolean): void;
  /** No answer, or too many in a row that were behind. */
  failed(): void;
}

export interface Resync {
  /** Asks the API within the delay for this reason. */
  request(reason: ResyncReason): void;
  /** Aborts the running request and forgets all reasons. */
  stop(): void;
}

/** Runs one request at a time; reasons that come together become one request. */
export const createResync = (
  { after, random, now }: Environment,
  { load, loaded, failed }: ResyncDeps,
): Resync => {
  let waiting: { readonly dueAt: number; readonly cancel: () => void } | undefined;
  let running: AbortController | undefined;
  let nextReason: ResyncReason | undefined;
  let failures = 0;
  let behindAnswers = 0;
  let isRetry = false;

  const runAfter = (delay: number) => {
    const dueAt = now() + delay;
    if (waiting !== undefined && waiting.dueAt <= dueAt) return;
    waiting?.cancel();
    waiting = { dueAt, cancel: after(delay, () => void run()) };
  };

  const finish = (result: LoadResult | 'failed') => {
    const reason = nextReason;
    running = undefined;
    nextReason = undefined;
    failures = result === 'failed' ? failures + 1 : 0;
    behindAnswers = result === 'behind' ? behindAnswers + 1 : 0;
    isRetry = result === 'behind' && reason === undefined;
    if (result === 'failed') {
      runAfter(fullJitter(random, backoffCap(failures - 1, FIRST_RETRY_MS, MAX_RETRY_MS)));
      failed();
      return;
    }
    if (result === 'behind') {
      const cap = backoffCap(Math.max(0, behindAnswers - 2), FIRST_BEHIND_RETRY_MS, MAX_BEHIND_RETRY_MS);
      runAfter(equalJitter(random, cap));
      if (behindAnswers >= MAX_BEHIND_ANSWERS) failed();
    } else if (reason !== undefined) runAfter(fullJitter(random, MAX_DELAY_MS[reason]));
    loaded(result, reason === undefined);
  };

  const run = async () => {
    waiting = undefined;
    const controller = new AbortController();
    running = controller;
    const cancelTimeout = after(REQUEST_TIMEOUT_MS, () => controller.abort());
    const result = await load(controller.signal, isRetry).catch(() => 'failed' as const);
    cancelTimeout();
    // Otherwise it was stopped, and perhaps started again.
    if (running === controller) finish(result);
  };

  return {
    request(reason) {
      if (running !== undefined) {
        if (!SATISFIED_BY_RUNNING.includes(reason)) nextReason = reason;
        return;
      }
      if (failures > 0 && waiting !== undefined && !SKIPS_BACKOFF.includes(reason)) return;
      isRetry &&= SATISFIED_BY_RUNNING.includes(reason);
      runAfter(fullJitter(random, MAX_DELAY_MS[reason]));
    },
    stop() {
      waiting?.cancel();
      waiting = undefined;
      running?.abort();
      running = undefined;
      nextReason = undefined;
      failures = 0;
      behindAnswers = 0;
      isRetry = false;
    },
  };
};
