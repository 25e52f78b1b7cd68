/** Too many wait already, or it waited too long. */
export class BusyError extends Error {}

interface Waiting {
  readonly isWanted: () => boolean;
  readonly start: () => void;
  readonly giveUp: () => void;
}

interface TurnsPlan {
  /** How many work at once. */
  readonly atOnce: number;
  /** The longest wait for a turn, in milliseconds. */
  readonly waitMs: number;
  readonly mostWaiting: number;
}

export type Turns = <T>(client: string, isWanted: () => boolean, work: () => Promise<T>) => Promise<T>;

/**
 * A bounded number of works at once. The others wait, and the clients have their turns one after the other, however
 * much each of them asked for: who asks for much waits for itself.
 *
 * A turn is refused with a {@link BusyError}; one that nobody wants any more is skipped.
 */
export const createTurns = ({ atOnce, waitMs, mostWaiting }: TurnsPlan): Turns => {
  // A map keeps the order of insertion: the first client is the next, and then goes to the end.
  const queues = new Map<string, Set<Waiting>>();
  let working = 0;
  let waiting = 0;

  const next = (): void => {
    while (working < atOnce) {
      const [client, queue] = queues.entries().next().value ?? [];
      if (client === undefined || queue === undefined) return;
      queues.delete(client);
      const [first] = queue;
      if (first === undefined) continue;
      queue.delete(first);
      if (queue.size > 0) queues.set(client, queue);
      waiting -= 1;
      if (first.isWanted()) first.start();
      else first.giveUp();
    }
  };

  const turnOf = (client: string, isWanted: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      if (waiting >= mostWaiting) {
        reject(new BusyError());
        return;
      }
      const queue = queues.get(client) ?? new Set();
      const timer = setTimeout(() => {
        queue.delete(one);
        if (queue.size === 0) queues.delete(client);
        waiting -= 1;
        reject(new BusyError());
      }, waitMs);
      const one: Waiting = {
        isWanted,
        start: () => {
          clearTimeout(timer);
          working += 1;
          resolve();
        },
        giveUp: () => {
          clearTimeout(timer);
          reject(new BusyError());
        },
      };
      queue.add(one);
      queues.set(client, queue);
      waiting += 1;
      next();
    });

  return async (client, isWanted, work) => {
    await turnOf(client, isWanted);
    try {
      return await work();
    } finally {
      working -= 1;
      next();
    }
  };
};
