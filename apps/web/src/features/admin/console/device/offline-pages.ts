const WORKER = '/admin-worker.js';
const PAGES = 'scoreline-console-';

/** Has the worker keep this page, so that it opens without a network. Where there is no worker it does not. */
export const saveOfflinePage = async (): Promise<void> => {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: '/admin' });
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_next/static/'))
      .map(({ pathname, search }) => pathname + search);
    active?.postMessage({ path: location.pathname, loaded });
  } catch {
    // The page works all the same, but not when it is opened without a network.
  }
};

/** Forgets the pages and logs of whoever signs out. What still waits to be sent is theirs alone, and stays. */
export const clearOfflinePages = async (): Promise<void> => {
  try {
    const { consoleDatabase } = await import('./database.ts');
    await (await consoleDatabase()).clear('log');
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(PAGES)).map((name) => caches.delete(name)));
  } catch {
    // Nothing was kept where nothing can be.
  }
};
