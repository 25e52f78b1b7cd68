import { channels, EVENTS, type MatchUpdated } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import { readOutbox, removeFromOutbox, type Waiting } from '../store/outbox.ts';
import { boardQueue } from './board-queue.ts';
import type { Message, Publisher } from './publisher.ts';

/** What the WebSocket server takes in one request. */
const BATCH = 10;
const MOST = 500;
/** Catches what another process, or this one before a crash, left behind. */
const LOOK_AGAIN_MS = 1_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;

export interface Relay {
  /** There is something to send. */
  poke(): void;
  stop(): Promise<void>;
}

interface Deps {
  readonly db: Db;
  readonly publisher: Publisher;
  readonly now: () => number;
  readonly onSent: (broadcasts: number) => void;
  readonly onFailure: (error: unknown, pauseMs: number) => void;
}

/**
 * Sends what the log's transactions left in the outbox: in revision order for each match, at least once, and again
 * until it is through. A row is removed only after the WebSocket server took it.
 */
export const startRelay = ({ db, publisher, now, onSent, onFailure }: Deps): Relay => {
  const boards = boardQueue({ publisher, now, onFailure });
  let isStopped = false;
  let isPoked = false;
  let wake: (() => void) | undefined;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (isPoked || isStopped) wake();
    });

  const sendAll = async (): Promise<number> => {
    const waiting = await readOutbox(db, MOST);
    for (const rows of inBatches(waiting)) {
      await publisher.publish(rows.map((row) => toMessage(row, now())));
      await removeFromOutbox(
        db,
        rows.map(({ id }) => id),
      );
      for (const row of rows) boards.add(row.competitionId, row.matchId, readMessage(row).summary);
      onSent(rows.length);
    }
    return waiting.length;
  };

  const run = async () => {
    let pauseMs = FIRST_PAUSE_MS;
    while (!isStopped) {
      isPoked = false;
      try {
        if ((await sendAll()) === 0) await pause(LOOK_AGAIN_MS);
        pauseMs = FIRST_PAUSE_MS;
      } catch (error) {
        onFailure(error, pauseMs);
        // A new command is no reason to hammer a server that is away.
        isPoked = false;
        await pause(pauseMs * (0.5 + Math.random() / 2));
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
  };

  const running = run();
  return {
    poke: () => {
      isPoked = true;
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

const readMessage = ({ message }: Waiting): Omit<MatchUpdated, 'at'> => JSON.parse(message);

const toMessage = (row: Waiting, at: number): Message => {
  const message: MatchUpdated = { ...readMessage(row), at };
  return { channel: channels.match(row.matchId), name: EVENTS.matchUpdated, data: JSON.stringify(message) };
};

/** Batches in which no match stands twice: the server may send the messages of one batch in any order. */
function* inBatches(waiting: readonly Waiting[]): Generator<Waiting[]> {
  let rest = waiting;
  while (rest.length > 0) {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const matches = new Set<string>();
    for (const row of rest) {
      const isTaken = matches.has(row.matchId);
      matches.add(row.matchId);
      (isTaken || batch.length === BATCH ? later : batch).push(row);
    }
    yield batch;
    rest = later;
  }
}
