/** The most messages that the WebSocket server accepts in one request. */
const MAX_BATCH = 10;

/**
 * Splits items into batches that hold each key at most once, and keeps the order of each key: the server may send the
 * messages of one batch in any order.
 */
export function* batchesOf<T>(items: readonly T[], keyOf: (item: T) => string): Generator<T[]> {
  const queues = new Map<string, T[]>();
  for (const item of items) {
    const queue = queues.get(keyOf(item));
    if (queue === undefined) queues.set(keyOf(item), [item]);
    else queue.push(item);
  }
  for (let round = 0; queues.size > 0; round += 1) {
    const firsts: T[] = [];
    for (const [key, queue] of queues) {
      const item = queue[round];
      if (item === undefined) queues.delete(key);
      else firsts.push(item);
    }
    for (let start = 0; start < firsts.length; start += MAX_BATCH)
      yield firsts.slice(start, start + MAX_BATCH);
  }
}
