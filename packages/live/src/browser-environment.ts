import type { Environment, Page, PageEvent } from './environment.ts';

/** The browser's own. In Node there is no page: always online and visible. */
export const browserEnvironment = (): Environment => ({
  fetch: (url, init) => fetch(url, init),
  now: () => performance.now(),
  wallNow: () => Date.now(),
  random: () => Math.random(),
  after,
  whenIdle(then) {
    // Safari has no idle callback; a timeout comes after the next paint.
    if (typeof requestIdleCallback === 'undefined') return after(50, then);
    const request = requestIdleCallback(then, { timeout: 500 });
    return () => cancelIdleCallback(request);
  },
  page: typeof document === 'undefined' ? NO_PAGE : browserPage(),
});

const after: Environment['after'] = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

const NO_PAGE: Page = {
  isOnline: () => true,
  isVisible: () => true,
  on: () => () => {},
  reloadOnce() {},
};

const RELOAD_REASON_KEY = 'scoreline.reloaded';

const browserPage = (): Page => ({
  isOnline: () => navigator.onLine,
  isVisible: () => document.visibilityState === 'visible',
  on(listener) {
    const removal = new AbortController();
    const { signal } = removal;
    const notify = (event: PageEvent) => () => listener(event);
    addEventListener('online', notify('online'), { signal });
    addEventListener('offline', notify('offline'), { signal });
    document.addEventListener(
      'visibilitychange',
      () => listener(document.visibilityState === 'visible' ? 'shown' : 'hidden'),
      { signal },
    );
    addEventListener('pageshow', ({ persisted }) => persisted && listener('shown'), { signal });
    return () => removal.abort();
  },
  reloadOnce(reason) {
    try {
      if (sessionStorage.getItem(RELOAD_REASON_KEY) === reason) return;
      sessionStorage.setItem(RELOAD_REASON_KEY, reason);
    } catch {
      // Without storage nothing would stop it from reloading again and again.
      return;
    }
    location.reload();
  },
});
