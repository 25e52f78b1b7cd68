import type { Page, PageEvent } from '@scoreline/live';

/** The device that the pages of one process are on. */
export interface Device {
  readonly page: Page;
  readonly reloads: () => number;
  online(isOnline: boolean): void;
  visible(isVisible: boolean): void;
}

export const makeDevice = (): Device => {
  const listeners = new Set<(event: PageEvent) => void>();
  let isOnline = true;
  let isVisible = true;
  let reloads = 0;
  const tell = (event: PageEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  return {
    page: {
      isOnline: () => isOnline,
      isVisible: () => isVisible,
      on(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      reloadOnce() {
        reloads += 1;
      },
    },
    reloads: () => reloads,
    online(is) {
      if (is === isOnline) return;
      isOnline = is;
      tell(is ? 'online' : 'offline');
    },
    visible(is) {
      if (is === isVisible) return;
      isVisible = is;
      tell(is ? 'shown' : 'hidden');
    },
  };
};
