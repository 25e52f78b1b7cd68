import type { Command } from '@scoreline/match';

/** A command on its way to the server. Its id and time are given once, when the key is pressed, and never again. */
export interface QueuedCommand {
  readonly commandId: string;
  /** When it happened, epoch milliseconds of the server's clock. */
  readonly at: number;
  readonly command: Command;
  /** The revision that the scorer saw when it was pressed, their own waiting commands included. */
  readonly expectedRevision: number;
  /** The revision it made, once the server has said so; it stays here until the log that shows it has been read. */
  readonly revision?: number;
}

/** A command that the server did not take, kept apart until somebody decides about it. */
export interface NotTakenCommand {
  readonly item: QueuedCommand;
  /** `conflict`: somebody else changed the match in between, so it may be sent again as it is. */
  readonly kind: 'refused' | 'conflict';
  readonly rule?: string;
  readonly detail: string;
}

/** What became of one attempt to send. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly revision: number }
  | { readonly kind: 'refused'; readonly detail: string; readonly rule?: string }
  | { readonly kind: 'conflict'; readonly detail: string; readonly revision: number }
  | { readonly kind: 'unreachable'; readonly retryAfterMs?: number }
  | { readonly kind: 'signedOut' }
  /** Somebody else has signed in on this device; what waits is not theirs to send. */
  | { readonly kind: 'somebodyElse' };

/** Why nothing gets through. */
export type Trouble = Extract<SendResult['kind'], 'unreachable' | 'signedOut' | 'somebodyElse'>;

export interface QueueState {
  /** In the order of the presses; the first is sent first, one at a time. */
  readonly waiting: readonly QueuedCommand[];
  readonly notTaken: readonly NotTakenCommand[];
  /** Why nothing gets through at the moment. */
  readonly trouble: Trouble | null;
  /** Whether all of it would outlive the page. */
  readonly isKept: boolean;
}
export type StoredQueue = Pick<QueueState, 'waiting' | 'notTaken'>;

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
const MOVED_ON = 'Somebody else changed the match before this could be sent.';

/** How long to wait after the `attempt`th failure, from 1: doubling, capped, with half of it left to chance. */
export const backOff = (attempt: number, random: number): number => {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return whole / 2 + (whole / 2) * random;
};

export type Queue = ReturnType<typeof createQueue>;

/** Sends commands in order, one at a time, each until the server has said yes or no to it. */
export const createQueue = ({ send, store, pause, random, onRevision, commutesWith }: QueueParts) => {
  let state: QueueState = { waiting: [], notTaken: [], trouble: null, isKept: true };
  let isSending = false;
  let isStopped = true;
  let isRestoring = false;
  let isRestored = false;
  let wake: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const show = (change: Partial<QueueState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
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
  /** What was left by an earlier page was pressed before what is pressed here. */
  const adopt = ({ waiting, notTaken }: StoredQueue) => {
    set({
      waiting: [...waiting, ...state.waiting].toSorted((a, b) => a.at - b.at),
      notTaken: [...notTaken, ...state.notTaken],
    });
    void drain();
  };
  const replace = (commandId: string, item: QueuedCommand) =>
    set({ waiting: state.waiting.map((one) => (one.commandId === commandId ? item : one)), trouble: null });

  /** What is taken out makes no revision, so those behind it saw one less. */
  const takeOut = (commandId: string): readonly QueuedCommand[] => {
    const index = state.waiting.findIndex((one) => one.commandId === commandId);
    return state.waiting
      .filter((one) => one.commandId !== commandId)
      .map((one, place) =>
        place < index ? one : { ...one, expectedRevision: Math.max(0, one.expectedRevision - 1) },
      );
  };

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
      else setApart({ item: one, kind: 'conflict', detail: MOVED_ON });
    }
  };

  const setApart = (notTaken: NotTakenCommand) =>
    set({
      waiting: takeOut(notTaken.item.commandId),
      notTaken: [...state.notTaken, notTaken],
      trouble: null,
    });

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
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
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
      const waiting = state.waiting.filter((one) => one.revision === undefined || one.revision > revision);
      if (waiting.length < state.waiting.length) set({ waiting });
    },
    /** Sends a command again that was not taken, changed or not, with the id it had, as of what the scorer sees now. */
    sendAgain: (commandId: string, expectedRevision: number, command?: Command) => {
      const again = state.notTaken.find(({ item }) => item.commandId === commandId);
      if (again === undefined) return;
      set({
        notTaken: state.notTaken.filter((one) => one !== again),
        waiting: [...state.waiting, { ...again.item, expectedRevision, ...(command && { command }) }],
      });
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
