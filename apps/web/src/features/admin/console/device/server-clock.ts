import type { GuessedTime } from '@scoreline/live';

const STORED = 'scoreline.clock';

/** Whether this page came from the device and not from the server; the worker has marked it then. */
export const isOfflinePage = (): boolean =>
  typeof document !== 'undefined' && document.documentElement.dataset.kept !== undefined;

/** Remembers how far the device's clock is from the server's, for a page that opens without a network. */
export const saveServerClock = (serverNow: number): void => {
  try {
    localStorage.setItem(STORED, JSON.stringify([serverNow - Date.now(), serverNow]));
  } catch {
    // Without storage the device's own clock will have to do.
  }
};

export const loadServerClock = (): GuessedTime | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    if (!Array.isArray(kept)) return null;
    const [ahead, heardAt]: readonly unknown[] = kept;
    return typeof ahead === 'number' && typeof heardAt === 'number'
      ? { now: Date.now() + ahead, heardAt }
      : null;
  } catch {
    return null;
  }
};

/**
 * What a kept page goes by until the server is heard of. The page may have been kept after the clock was, and its own
 * `serverTime` says when it was rendered, not what time it is: it counts as heard already.
 */
export const guessServerClock = (serverTime: number): GuessedTime => {
  const { now, heardAt } = loadServerClock() ?? { now: Date.now(), heardAt: serverTime };
  return { now, heardAt: Math.max(heardAt, serverTime) };
};
