import type { Page, PageEvent, Surroundings } from './environment.ts';

/** The browser; in Node the same without a page, always online and visible. */
export const browserSurroundings = (): Surroundings => ({
  fetch: (url, init) => fetch(url, init),
  now: () => performance.now(),
  random: () => Math.random(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  whenIdle(then) {
    // Safari has no idle callback; a task of its own comes after the paint that is due.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(then, 50);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(then, { timeout: 500 });
    return () => cancelIdleCallback(request);
  },
  page: typeof document === 'undefined' ? noPage : browserPage(),
});

const noPage: Page = {
  isOnline: () => true,
  isVisible: () => true,
  on: () => () => {},
  reloadOnce() {},
};

const RELOADED = 'scoreline.reloaded';

const browserPage = (): Page => ({
  isOnline: () => navigator.onLine,
  isVisible: () => document.visibilityState === 'visible',
  on(listener) {
    const ending = new AbortController();
    const { signal } = ending;
    const tell = (event: PageEvent) => () => listener(event);
    addEventListener('online', tell('online'), { signal });
    addEventListener('offline', tell('offline'), { signal });
    document.addEventListener(
      'visibilitychange',
      () => listener(document.visibilityState === 'visible' ? 'shown' : 'hidden'),
      { signal },
    );
    addEventListener('pageshow', ({ persisted }) => persisted && listener('shown'), { signal });
    return () => ending.abort();
  },
  reloadOnce(reason) {
    try {
      if (sessionStorage.getItem(RELOADED) === reason) return;
      sessionStorage.setItem(RELOADED, reason);
    } catch {
      // Without storage nothing would stop a second reload, and a third.
      return;
    }
    location.reload();
  },
});
