import { setImmediate } from 'node:timers/promises';

/**
 * One computation for all who ask the same at the same time. Whoever asks is answered by a computation that began
 * after they asked, so that nobody is told what was true before: who comes while one runs waits for the next, with
 * all who come until that begins. At most one of a key runs and one waits.
 */
export const createSingleFlight = <T>() => {
  const waiting = new Map<string, Promise<T>>();
  const running = new Map<string, Promise<unknown>>();

  const fly = async (key: string, compute: () => Promise<T>): Promise<T> => {
    // Even when none runs: all requests that this turn of the event loop read off their sockets share one.
    await (running.get(key) ?? setImmediate());
    waiting.delete(key);
    const flight = compute();
    const landed = flight
      .catch(() => {})
      .finally(() => {
        if (running.get(key) === landed) running.delete(key);
      });
    running.set(key, landed);
    return flight;
  };

  /** The key must say all that `compute` depends on: whoever comes first brings the one that is run. */
  return (key: string, compute: () => Promise<T>): Promise<T> => {
    const next = waiting.get(key) ?? fly(key, compute);
    waiting.set(key, next);
    return next;
  };
};
