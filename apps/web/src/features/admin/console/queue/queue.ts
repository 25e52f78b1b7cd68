import { createObservable } from '@scoreline/live/observable';
import type { Command } from '@scoreline/match';
import * as messages from '../messages.ts';
import {
  EMPTY_QUEUE,
  type NotTakenCommand,
  type QueuedCommand,
  type QueueState,
  type SendResult,
  type StoredQueue,
  withNotTaken,
  withoutLogged,
  withReplaced,
  withSentAgain,
  withStored,
} from './queue-state.ts';

/** Where the queue outlives the page. */
export interface QueueStore {
  /** Hands what earlier pages left to `adopt`: all that is there before it resolves, and later what turns up. */
  readonly load: (adopt: (kept: StoredQueue) => void) => Promise<void>;
  readonly save: (kept: StoredQueue) => Promise<void>;
}

export interface QueueParts {
  readonly send: (item: QueuedCommand) => Promise<SendResult>;
  readonly store: QueueStore;
  /** Resolves after so many milliseconds, or as soon as `wake` is called. */
  readonly pause: (ms: number) => { readonly over: Promise<void>; readonly wake: () => void };
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
  /** After a command was accepted, or refused because the match has moved on, up to this revision. */
  readonly onRevision: (revision: number) => void;
  /** Whether `command` means the same although the revisions after `from` up to `to` were not seen. */
  readonly commutesWith: (command: Command, from: number, to: number) => Promise<boolean>;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** How long to wait after the `attempt`th failure, from 1: doubling, capped, with half of it left to chance. */
export const backOff = (attempt: number, random: number): number => {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return whole / 2 + (whole / 2) * random;
};

export type Queue = ReturnType<typeof createQueue>;

/** Sends commands in order, one at a time, each until the server has said yes or no to it. */
export const createQueue = ({ send, store, pause, random, onRevision, commutesWith }: QueueParts) => {
  let state = EMPTY_QUEUE;
  let isSending = false;
  let isStopped = true;
  let isRestoring = false;
  let isRestored = false;
  let wake: (() => void) | null = null;
  const shown = createObservable<QueueState>(EMPTY_QUEUE);

  const show = (change: Partial<QueueState>) => {
    state = { ...state, ...change };
    shown.set(state);
  };
  const keep = async () => {
    const isKept = await store.save(state).then(
      () => true,
      () => false,
    );
    if (isKept !== state.isKept) show({ isKept });
  };
  const set = (change: Partial<QueueState>) => {
    show(change);
    void keep();
  };
  const adopt = (stored: StoredQueue) => {
    set(withStored(state, stored));
    void drain();
  };
  const replace = (commandId: string, item: QueuedCommand) => set(withReplaced(state, commandId, item));
  const setApart = (rejected: NotTakenCommand) => set(withNotTaken(state, rejected));

  /** Others' commands came before `item`, which commuted with them; those behind it must as well. */
  const rebase = async (item: QueuedCommand, revision: number) => {
    const from = item.expectedRevision;
    const shift = revision - 1 - from;
    const behind = state.waiting.filter((one) => one.revision === undefined);
    for (const { commandId, command } of behind) {
      const isMeant = await commutesWith(command, from, revision - 1);
      const one = state.waiting.find((now) => now.commandId === commandId);
      if (one === undefined) continue;
      if (isMeant) replace(commandId, { ...one, expectedRevision: one.expectedRevision + shift });
      else setApart({ item: one, kind: 'conflict', detail: messages.CHANGED_MEANWHILE });
    }
  };

  const settleAttempt = async (item: QueuedCommand, sent: SendResult) => {
    switch (sent.kind) {
      case 'accepted':
        replace(item.commandId, { ...item, revision: sent.revision });
        onRevision(sent.revision);
        if (sent.revision - 1 > item.expectedRevision) await rebase(item, sent.revision);
        return;
      case 'refused':
      case 'conflict': {
        const { detail, kind } = sent;
        const rule = sent.kind === 'refused' && sent.rule !== undefined ? { rule: sent.rule } : {};
        setApart({ item, kind, detail, ...rule });
        if (sent.kind === 'conflict') onRevision(sent.revision);
        return;
      }
      case 'unreachable':
      case 'signedOut':
      case 'somebodyElse':
        if (state.trouble !== sent.kind) show({ trouble: sent.kind });
        return;
      default:
        return sent satisfies never;
    }
  };

  const drain = async () => {
    if (isSending || isStopped || !isRestored) return;
    isSending = true;
    let failures = 0;
    for (;;) {
      const item = state.waiting.find((one) => one.revision === undefined);
      if (item === undefined || isStopped) break;
      const sent = await send(item);
      await settleAttempt(item, sent);
      if (!isTrouble(sent)) {
        failures = 0;
        continue;
      }
      failures += 1;
      const retryAfter = sent.kind === 'unreachable' ? sent.retryAfterMs : undefined;
      const pausing = pause(Math.max(retryAfter ?? 0, backOff(failures, random())));
      wake = pausing.wake;
      await pausing.over;
      wake = null;
    }
    isSending = false;
  };

  return {
    getState: shown.getSnapshot,
    subscribe: shown.subscribe,
    /** Begins, or goes on after `stop`, with what an earlier page left first. */
    start: async () => {
      isStopped = false;
      if (isRestoring) return void drain();
      isRestoring = true;
      await store.load(adopt).catch(() => show({ isKept: false }));
      isRestored = true;
      void drain();
    },
    push: (item: QueuedCommand) => {
      set({ waiting: [...state.waiting, item] });
      void drain();
    },
    /** Tries at once instead of waiting for the back-off: the network is back, or somebody signed in again. */
    retryNow: () => wake?.(),
    /** The log up to `revision` has been read, so what it holds need not be kept here. */
    forget: (revision: number) => {
      const waiting = withoutLogged(state, revision);
      if (waiting.length < state.waiting.length) set({ waiting });
    },
    /** Sends a command again that was not taken, changed or not, with the id it had, as of what the scorer sees now. */
    sendAgain: (commandId: string, expectedRevision: number, command?: Command) => {
      const again = withSentAgain(state, commandId, expectedRevision, command);
      if (again === null) return;
      set(again);
      void drain();
    },
    drop: (commandId: string) =>
      set({ notTaken: state.notTaken.filter(({ item }) => item.commandId !== commandId) }),
    stop: () => {
      isStopped = true;
      wake?.();
    },
  };
};

const isTrouble = (sent: SendResult): boolean =>
  sent.kind === 'unreachable' || sent.kind === 'signedOut' || sent.kind === 'somebodyElse';

/** Keeps nothing. */
export const memoryStore: QueueStore = { load: async () => {}, save: async () => {} };
