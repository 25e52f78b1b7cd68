import { LRUCache } from 'lru-cache';

/** How old a page may be for another reader, in milliseconds, counted from before its scores were read. */
export const FRESH_MS = 1_000;

interface Kept {
  readonly status: number;
  readonly body: { readonly length: number };
}

/** Asked while a page waits for its turn: whether anybody still waits for it. */
export type IsWanted = () => boolean;

export interface PageCache<T> {
  /** `left` is aborted when the reader leaves. */
  (key: string, left: AbortSignal, render: (isWanted: IsWanted) => Promise<T>): Promise<T>;
  /** How many bytes it holds. */
  size(): number;
}

interface CachePlan {
  /** A clock in milliseconds that is never set. */
  readonly now: () => number;
  /** What the pages may take together; the least recently used are dropped first. */
  readonly maxBytes: number;
  readonly freshMs: number;
}

/**
 * Renders a page once for all who ask for it while it is fresh, and holds it no longer than that. What
 * fails is not kept.
 */
export const createPageCache = <T extends Kept>({ now, maxBytes, freshMs }: CachePlan): PageCache<T> => {
  const pages = new LRUCache<string, T>({
    maxSize: maxBytes,
    sizeCalculation: ({ body }, key) => body.length + key.length,
    ttl: freshMs,
    ttlAutopurge: true,
    ttlResolution: 0,
    perf: { now },
  });
  const rendering = new Map<string, { readonly page: Promise<T>; readonly count: Readers }>();
  const ask = (key: string, left: AbortSignal, render: (isWanted: IsWanted) => Promise<T>): Promise<T> => {
    const ready = pages.get(key);
    if (ready !== undefined) return Promise.resolve(ready);
    const known = rendering.get(key);
    if (known !== undefined) {
      join(known.count, left);
      return known.page;
    }
    const start = now();
    const count = { readers: 0 };
    join(count, left);
    const rendered = render(() => count.readers > 0);
    rendering.set(key, { page: rendered, count });
    rendered.then(
      (page) => {
        rendering.delete(key);
        if (page.status < 500) pages.set(key, page, { start });
      },
      () => rendering.delete(key),
    );
    return rendered;
  };
  return Object.assign(ask, { size: () => pages.calculatedSize });
};

interface Readers {
  readers: number;
}

const join = (count: Readers, left: AbortSignal): void => {
  count.readers += 1;
  left.addEventListener('abort', () => {
    count.readers -= 1;
  });
};
