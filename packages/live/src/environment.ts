/** Everything that a live page uses from outside, so that a test can control all of it. */
export interface Environment {
  readonly fetch: (url: string, init: RequestInit) => Promise<FetchResponse>;
  /** Milliseconds that only go forward, from any origin. */
  readonly now: () => number;
  /** Epoch milliseconds by the device's clock, which may be wrong, or be changed at any moment. */
  readonly wallNow: () => number;
  /** From 0 to less than 1. */
  readonly random: () => number;
  /** Calls back once after this many milliseconds. Returns what cancels it. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
  /** Calls back once when the page is painted and has nothing more urgent to do. Returns what cancels it. */
  readonly whenIdle: (then: () => void) => () => void;
  readonly page: Page;
}

/** The part of an HTTP response that is used. */
export interface FetchResponse extends Pick<Response, 'ok' | 'status'> {
  json(): Promise<unknown>;
  readonly headers: Pick<Headers, 'get'>;
}

export interface Page {
  isOnline(): boolean;
  isVisible(): boolean;
  /** Returns what removes the listener. */
  on(listener: (event: PageEvent) => void): () => void;
  /** Reloads the page, unless this tab has already been reloaded for the same reason. */
  reloadOnce(reason: string): void;
}

/** `shown`: the page came to the foreground, or back from the back-forward cache. */
export const PAGE_EVENTS = ['shown', 'hidden', 'online', 'offline'] as const;
export type PageEvent = (typeof PAGE_EVENTS)[number];
