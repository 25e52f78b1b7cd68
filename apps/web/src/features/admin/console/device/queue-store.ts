import { randomId } from '../../../../api/random-id.ts';
import type { QueueStore } from '../queue/queue.ts';
import type { StoredQueue } from '../queue/queue-state.ts';
import { type ConsoleDatabase, consoleDatabase, type QueueRecord } from './database.ts';

const lockOf = ({ matchId, userId, tab }: Omit<QueueRecord, keyof StoredQueue>): string =>
  `scoreline.queue.${matchId}.${userId}.${tab}`;

/**
 * Keeps a scorer's queue of one match on the device. Each tab has its own and holds a lock while it lives; what a tab
 * left behind that was closed, crashed or killed is taken over by the next that opens, or by one that is open still.
 * Without TLS browsers have no such locks: then all that is kept is taken over, and at worst sent by two tabs, which
 * the commands' ids make one.
 */
export const deviceQueueStore = (matchId: string, userId: string): QueueStore => {
  const own = { matchId, userId, tab: randomId() };
  const { locks } = navigator;
  let last: Promise<unknown> = Promise.resolve();

  const takeOver = async (
    database: ConsoleDatabase,
    left: QueueRecord,
    adopt: (kept: StoredQueue) => void,
  ) => {
    const key: [string, string, string] = [matchId, userId, left.tab];
    const now = await database.get('queues', key);
    if (now === undefined) return;
    adopt(now);
    // Not before it is kept as this tab's own.
    await last;
    await database.delete('queues', key);
  };

  return {
    load: async (adopt) => {
      if (locks !== undefined) void locks.request(lockOf(own), () => new Promise<never>(() => {}));
      const database = await consoleDatabase();
      const all = await database.getAll(
        'queues',
        IDBKeyRange.bound([matchId, userId], [matchId, userId, []]),
      );
      const atOnce = all.map(async (left) => {
        if (locks === undefined) return takeOver(database, left, adopt);
        await locks.request(lockOf(left), { ifAvailable: true }, async (lock) => {
          if (lock !== null) return takeOver(database, left, adopt);
          // The tab lives, or is just going: when it has gone, what it left is ours.
          void locks.request(lockOf(left), () => takeOver(database, left, adopt));
        });
      });
      await Promise.all(atOnce);
    },
    save: ({ waiting, notTaken }) => {
      const kept = async () => {
        const database = await consoleDatabase();
        const store = database.transaction('queues', 'readwrite', { durability: 'strict' });
        const key: [string, string, string] = [matchId, userId, own.tab];
        if (waiting.length === 0 && notTaken.length === 0) await store.store.delete(key);
        else await store.store.put({ ...own, waiting, notTaken });
        await store.done;
      };
      const saving = last.then(kept, kept);
      last = saving.catch(() => {});
      return saving;
    },
  };
};
