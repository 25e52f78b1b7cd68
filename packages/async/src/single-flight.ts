import { setImmediate } from 'node:timers/promises';

/** Runs `compute` for its key, or joins a run that has not started yet. The key must name all that `compute` reads. */
export type SingleFlight<T> = (key: string, compute: () => Promise<T>) => Promise<T>;

/**
 * Shares one computation among simultaneous callers of the same key. A caller always gets a result whose computation
 * started after the call, so nobody is given something stale: while one runs, all further callers share the next one.
 * At most one computation of a key runs, and one waits.
 */
export const createSingleFlight = <T>(): SingleFlight<T> => {
  const waiting = new Map<string, Promise<T>>();
  const running = new Map<string, Promise<unknown>>();

  const start = async (key: string, compute: () => Promise<T>): Promise<T> => {
    // Even when none runs: all requests that were read in this turn of the event loop share one.
    await (running.get(key) ?? setImmediate());
    waiting.delete(key);
    const result = compute();
    const settled = result
      .catch(() => {})
      .finally(() => {
        if (running.get(key) === settled) running.delete(key);
      });
    running.set(key, settled);
    return result;
  };

  return (key, compute) => {
    const next = waiting.get(key) ?? start(key, compute);
    waiting.set(key, next);
    return next;
  };
};
