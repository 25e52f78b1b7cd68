import type { Page, PageEvent } from '@scoreline/live';

/** The device that the pages of one process share. */
export interface Device {
  readonly page: Page;
  readonly reloads: () => number;
  setOnline(isOnline: boolean): void;
  setVisible(isVisible: boolean): void;
}

export const createDevice = (): Device => {
  const listeners = new Set<(event: PageEvent) => void>();
  let isOnline = true;
  let isVisible = true;
  let reloads = 0;
  const dispatch = (event: PageEvent) => {
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
    setOnline(is) {
      if (is === isOnline) return;
      isOnline = is;
      dispatch(is ? 'online' : 'offline');
    },
    setVisible(is) {
      if (is === isVisible) return;
      isVisible = is;
      dispatch(is ? 'shown' : 'hidden');
    },
  };
};
