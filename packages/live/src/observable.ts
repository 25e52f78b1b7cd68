/** What `useSyncExternalStore` reads: a value that is the same object until it changes. */
export interface Observable<T> {
  getSnapshot(): T;
  /** Calls back after each change. Returns what unsubscribes. */
  subscribe(listener: () => void): () => void;
}

export interface WritableObservable<T> extends Observable<T> {
  hasListeners(): boolean;
  set(value: T): void;
}

/** An observable that starts with `initial`; setting an identical value notifies nobody. */
export const createObservable = <T>(initial: T): WritableObservable<T> => {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe(listener) {
      // Wrapped, so that a listener that subscribes twice is called twice.
      const entry = () => listener();
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    hasListeners: () => listeners.size > 0,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
  };
};

/** Runs the change at once, or in a microtask while there are listeners: React forbids notifying them while rendering. */
export const deferWhileObserved = (
  value: Pick<WritableObservable<unknown>, 'hasListeners'>,
  change: () => void,
): void => {
  if (value.hasListeners()) queueMicrotask(change);
  else change();
};
