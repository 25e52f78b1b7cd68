/** A value that this device keeps under `key`, shared by all tabs, for `useSyncExternalStore`. */
export interface DeviceStorage<T> {
  getSnapshot(): T;
  /** While rendering on the server and hydrating nothing is known of the device. */
  getServerSnapshot(): T;
  subscribe(changed: () => void): () => void;
  change(next: (value: T) => T): void;
}

/** Where storage is refused (a private window), the value lives as long as the page. */
export const createDeviceStorage = <T>(
  key: string,
  none: T,
  parse: (text: string | null) => T,
): DeviceStorage<T> => {
  let value: T | undefined;
  const readers = new Set<() => void>();
  const read = (): T => {
    try {
      return parse(localStorage.getItem(key));
    } catch {
      return none;
    }
  };
  const tell = () => {
    for (const reader of [...readers]) reader();
  };
  const hear = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return;
    value = read();
    tell();
  };
  const getSnapshot = (): T => {
    value ??= read();
    return value;
  };
  return {
    getSnapshot,
    getServerSnapshot: () => none,
    subscribe(changed) {
      if (readers.size === 0) addEventListener('storage', hear);
      readers.add(changed);
      return () => {
        readers.delete(changed);
        if (readers.size === 0) removeEventListener('storage', hear);
      };
    },
    change(next) {
      value = next(getSnapshot());
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Refused or full: this page knows it all the same.
      }
      tell();
    },
  };
};
