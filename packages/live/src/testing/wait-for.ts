import type { Observable } from '../observable.ts';

/** Resolves as soon as the value is such; the test's own timeout ends a wait in vain. */
export const until = <T>(source: Observable<T>, is: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const check = () => {
      const value = source.getSnapshot();
      if (!is(value)) return;
      unsubscribe();
      resolve(value);
    };
    const unsubscribe = source.subscribe(check);
    queueMicrotask(check);
  });
