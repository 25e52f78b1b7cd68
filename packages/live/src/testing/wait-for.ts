import type { Observable } from '../observable.ts';

/** Resolves with the first value that passes the check; the test's own timeout ends the wait. */
export const waitFor = <T>(source: Observable<T>, matches: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const check = () => {
      const value = source.getSnapshot();
      if (!matches(value)) return;
      unsubscribe();
      resolve(value);
    };
    const unsubscribe = source.subscribe(check);
    queueMicrotask(check);
  });
