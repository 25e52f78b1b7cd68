import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the page's script runs: false in the HTML from the server, where a press would be lost. */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
