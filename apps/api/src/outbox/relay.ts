import { backoffCap, equalJitter } from '@scoreline/async/backoff';
import { channels, EVENTS, type MatchUpdated } from '@scoreline/protocol';
import type { Database } from '../database/open.ts';
import { type Claim, claimOutbox, type OutboxRow, removeFromOutbox } from '../store/outbox.ts';
import { readStoredJson } from '../store/stored-json.ts';
import { batchesOf } from './batches.ts';
import { createBoardThrottle } from './board-throttle.ts';
import { type Publisher, UnacceptableMessageError } from './publisher.ts';

const MAX_ROWS = 500;
/** A claim ends well before the database would end its transaction for idling. */
const MAX_CLAIM_MS = 5_000;
/** Finds what another process, or this one before a crash, left behind. */
const POLL_MS = 1_000;
/** While another process is sending, it may have missed our newest row. */
const SHARED_POLL_MS = 20;
const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 3_000;

export interface Relay {
  /** Call after a commit: there is something to send. */
  notify(): void;
  /** Sends what is waiting, if the WebSocket server accepts it, and ends. */
  stop(): Promise<void>;
}

export interface RelayMonitor {
  sent(broadcasts: number): void;
  failed(error: unknown): void;
  /** The WebSocket server rejected this one for good, even without its details. */
  dropped(matchId: string, revision: number, error: unknown): void;
}

interface RelayOptions {
  readonly database: Database;
  readonly publisher: Publisher;
  readonly now: () => number;
  readonly monitor: RelayMonitor;
}

/**
 * Starts the outbox relay. It sends the broadcasts that the log's transactions left in the outbox: in revision order for each
 * match, at least once, with retries. A row is removed only after the WebSocket server accepted it.
 */
export const startRelay = ({ database, publisher, now, monitor }: RelayOptions): Relay => {
  const boards = createBoardThrottle({ publisher, now, onFailure: monitor.failed });
  let isStopped = false;
  let isNotified = false;
  let wake: (() => void) | undefined;

  const pause = (ms: number, mayBeNotified: boolean) =>
    new Promise<void>((resolve) => {
      if (isStopped || (mayBeNotified && isNotified)) return resolve();
      const end = () => {
        clearTimeout(timer);
        wake = undefined;
        resolve();
      };
      const timer = setTimeout(end, ms);
      wake = () => {
        if (isStopped || mayBeNotified) end();
      };
    });

  const done = async (rows: readonly PendingBroadcast[]) => {
    await removeFromOutbox(
      database,
      rows.map(({ row }) => row.id),
    );
    for (const { row, message } of rows) boards.add(row.competitionId, row.matchId, message.summary);
    monitor.sent(rows.length);
  };

  const sendOne = async ({ row, message }: PendingBroadcast): Promise<void> => {
    try {
      await publisher.publish([toMessage(message, now())]);
    } catch (error) {
      if (!(error instanceof UnacceptableMessageError)) throw error;
      try {
        await publisher.publish([toMessage(withoutDetails(message), now())]);
      } catch (again) {
        if (!(again instanceof UnacceptableMessageError)) throw again;
        monitor.dropped(row.matchId, row.revision, again);
      }
    }
    await done([{ row, message }]);
  };

  const sendBatch = async (batch: readonly PendingBroadcast[]) => {
    try {
      await publisher.publish(batch.map(({ message }) => toMessage(message, now())));
    } catch (error) {
      if (!(error instanceof UnacceptableMessageError)) throw error;
      // One of them is at fault; the others must not wait for it.
      for (const one of batch) await sendOne(one);
      return;
    }
    await done(batch);
  };

  const sendClaim = async ({ rows, isShared }: Claim) => {
    const started = performance.now();
    const sending = rows.map((row) => ({ row, message: readMessage(row) }));
    for (const batch of batchesOf(sending, ({ row }) => row.matchId)) {
      await sendBatch(batch);
      if (performance.now() - started > MAX_CLAIM_MS) break;
    }
    return { found: rows.length, isShared };
  };

  const run = async () => {
    let failures = 0;
    for (;;) {
      isNotified = false;
      try {
        const { found, isShared } = await claimOutbox(database, MAX_ROWS, sendClaim);
        failures = 0;
        if (found > 0) continue;
        if (isStopped) return;
        await pause(isShared ? SHARED_POLL_MS : POLL_MS, !isShared);
      } catch (error) {
        monitor.failed(error);
        if (isStopped) return;
        // Not ended by `notify`: a new command is no reason to retry a server that is away.
        await pause(equalJitter(Math.random, backoffCap(failures, FIRST_RETRY_MS, MAX_RETRY_MS)), false);
        failures += 1;
      }
    }
  };

  const running = run();
  return {
    notify: () => {
      isNotified = true;
      wake?.();
    },
    stop: async () => {
      isStopped = true;
      wake?.();
      await running;
      await boards.stop();
    },
  };
};

type UnsentMessage = Omit<MatchUpdated, 'at'>;
interface PendingBroadcast {
  readonly row: OutboxRow;
  readonly message: UnsentMessage;
}

/** Only the log's transaction writes this column. */
const readMessage = ({ message }: OutboxRow): UnsentMessage => readStoredJson(message);

const toMessage = (message: UnsentMessage, at: number) => ({
  channel: channels.match(message.matchId),
  name: EVENTS.matchUpdated,
  data: JSON.stringify({ ...message, at } satisfies MatchUpdated),
});

/** The smallest message that makes a page fetch the snapshot. */
const withoutDetails = ({ lineups: _, ...message }: UnsentMessage): UnsentMessage => ({
  ...message,
  incidents: { put: [], removed: [] },
  resync: true,
});
