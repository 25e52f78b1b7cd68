/** What `useSyncExternalStore` reads: a value that is the same object until it changes. */
export interface Observable<T> {
  getSnapshot(): T;
  /** Calls back after each change. Returns what ends it. */
  subscribe(changed: () => void): () => void;
}

export interface Observed<T> extends Observable<T> {
  isRead(): boolean;
  set(value: T): void;
}

export const observed = <T>(initial: T): Observed<T> => {
  let value = initial;
  const readers = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe(changed) {
      // A function of its own, so that one reader that subscribes twice is two readers.
      const reader = () => changed();
      readers.add(reader);
      return () => readers.delete(reader);
    },
    isRead: () => readers.size > 0,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const reader of [...readers]) reader();
    },
  };
};

/** Changes it at once where nobody notices, else a moment later: React forbids telling readers while it renders. */
export const whenUnread = (value: Pick<Observed<unknown>, 'isRead'>, change: () => void): void => {
  if (value.isRead()) queueMicrotask(change);
  else change();
};
