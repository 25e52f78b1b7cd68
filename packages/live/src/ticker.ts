import type { Environment } from './environment.ts';
import { createObservable, type Observable } from './observable.ts';

/**
 * The server's time in whole intervals (epoch milliseconds), so that everything on a page ticks together. The timer runs
 * while there are subscribers.
 */
export const createTicker = (
  { after }: Pick<Environment, 'after'>,
  serverNow: () => number,
  intervalMs: number,
): Observable<number> => {
  const wholeInterval = () => Math.floor(serverNow() / intervalMs) * intervalMs;
  const time = createObservable(wholeInterval());
  let subscribers = 0;
  let cancel = () => {};
  const tick = () => {
    time.set(wholeInterval());
    cancel = after(intervalMs - (serverNow() % intervalMs), tick);
  };
  return {
    getSnapshot: time.getSnapshot,
    subscribe(listener) {
      subscribers += 1;
      const unsubscribe = time.subscribe(listener);
      if (subscribers === 1) tick();
      return () => {
        unsubscribe();
        subscribers -= 1;
        if (subscribers === 0) cancel();
      };
    },
  };
};
