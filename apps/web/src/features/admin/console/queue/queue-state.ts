import type { Command } from '@scoreline/match';
import type { UncertainTap } from './tap-time.ts';

/** A command on its way to the server. Its id and time are given once, when the key is pressed, and never again. */
export interface QueuedCommand {
  readonly commandId: string;
  /** When it happened, epoch milliseconds of the server's clock. */
  readonly at: number;
  /** Where `at` is a guess: what `timeOf` makes a time of once the server is heard of. */
  readonly tap?: UncertainTap;
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

/** What of a queue outlives the page. */
export type StoredQueue = Pick<QueueState, 'waiting' | 'notTaken'>;

export const EMPTY_QUEUE: QueueState = { waiting: [], notTaken: [], trouble: null, isKept: true };

/** With what an earlier page left, which was pressed before what is pressed here. */
export const withStored = (state: QueueState, { waiting, notTaken }: StoredQueue): StoredQueue => ({
  waiting: inOrder([...waiting, ...state.waiting]),
  notTaken: [...notTaken, ...state.notTaken],
});

/** By time, unless one of the times is a guess. */
const inOrder = (waiting: readonly QueuedCommand[]): readonly QueuedCommand[] =>
  waiting.some(({ tap }) => tap !== undefined) ? waiting : waiting.toSorted((a, b) => a.at - b.at);

export const withReplaced = (
  { waiting }: QueueState,
  commandId: string,
  item: QueuedCommand,
): Pick<QueueState, 'waiting' | 'trouble'> => ({
  waiting: waiting.map((one) => (one.commandId === commandId ? item : one)),
  trouble: null,
});

/** With a command kept apart. It makes no revision, so those behind it saw one less. */
export const withNotTaken = (
  { waiting, notTaken }: QueueState,
  rejected: NotTakenCommand,
): Omit<QueueState, 'isKept'> => {
  const { commandId } = rejected.item;
  const index = waiting.findIndex((one) => one.commandId === commandId);
  return {
    waiting: waiting
      .filter((one) => one.commandId !== commandId)
      .map((one, place) =>
        place < index ? one : { ...one, expectedRevision: Math.max(0, one.expectedRevision - 1) },
      ),
    notTaken: [...notTaken, rejected],
    trouble: null,
  };
};

/** Without the commands that the log up to `revision` holds. */
export const withoutLogged = ({ waiting }: QueueState, revision: number): readonly QueuedCommand[] =>
  waiting.filter((one) => one.revision === undefined || one.revision > revision);

/** With a command that was not taken waiting again, last and changed or not; null where there is none of that id. */
export const withSentAgain = (
  { waiting, notTaken }: QueueState,
  commandId: string,
  expectedRevision: number,
  command?: Command,
): StoredQueue | null => {
  const again = notTaken.find(({ item }) => item.commandId === commandId);
  if (again === undefined) return null;
  return {
    notTaken: notTaken.filter((one) => one !== again),
    waiting: [...waiting, { ...again.item, expectedRevision, ...(command && { command }) }],
  };
};
