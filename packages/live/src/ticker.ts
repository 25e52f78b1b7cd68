import type { Surroundings } from './environment.ts';
import { type Observable, observed } from './observable.ts';

/**
 * The server's time in whole intervals, so that everything on a page that ticks does so together. Runs while
 * somebody reads it.
 */
export const createTicker = (
  { after }: Pick<Surroundings, 'after'>,
  serverNow: () => number,
  intervalMs: number,
): Observable<number> => {
  const whole = () => Math.floor(serverNow() / intervalMs) * intervalMs;
  const time = observed(whole());
  let readers = 0;
  let cancel = () => {};
  const tick = () => {
    time.set(whole());
    cancel = after(intervalMs - (serverNow() % intervalMs), tick);
  };
  return {
    getSnapshot: time.getSnapshot,
    subscribe(changed) {
      readers += 1;
      const unsubscribe = time.subscribe(changed);
      if (readers === 1) tick();
      return () => {
        unsubscribe();
        readers -= 1;
        if (readers === 0) cancel();
      };
    },
  };
};
