import { LRUCache } from 'lru-cache';

/** How old a page may be for another reader, in milliseconds, counted from before its scores were read. */
export const FRESH_MS = 1_000;
/** Enough for a match day. Requests for made-up URLs push out the least recently used pages. */
const MAX_PAGES = 500;

interface CachedPage<T> {
  readonly startedAt: number;
  readonly page: Promise<T>;
}

/** Renders a page once for all who ask for it within a second. A rendering that fails is not cached. */
export const createPageCache = <T>(now: () => number) => {
  const pages = new LRUCache<string, CachedPage<T>>({ max: MAX_PAGES });
  return (key: string, render: () => Promise<T>): Promise<T> => {
    const cached = pages.get(key);
    if (cached !== undefined && now() - cached.startedAt < FRESH_MS) return cached.page;
    const page = render();
    pages.set(key, { startedAt: now(), page });
    page.catch(() => {
      if (pages.get(key)?.page === page) pages.delete(key);
    });
    return page;
  };
};
