/** Everything that a live page takes from outside, so that a test can hold all of it in its hand. */
export interface Surroundings {
  readonly fetch: (url: string, init: RequestInit) => Promise<Answered>;
  /** Milliseconds that only go forward, from any origin. */
  readonly now: () => number;
  /** From 0 to less than 1. */
  readonly random: () => number;
  /** Calls back once after this many milliseconds. Returns what prevents it. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
  /** Calls back once when the page has been painted and has nothing more urgent to do. */
  readonly whenIdle: (then: () => void) => () => void;
  readonly page: Page;
}

/** What of an HTTP answer is looked at. */
export interface Answered extends Pick<Response, 'ok' | 'status' | 'json'> {
  readonly headers: Pick<Headers, 'get'>;
}

export interface Page {
  isOnline(): boolean;
  isVisible(): boolean;
  on(listener: (event: PageEvent) => void): () => void;
  /** Loads the page anew, unless this tab has already done so for the same reason. */
  reloadOnce(reason: string): void;
}

/** `shown`: came to the foreground, or back from the back-forward cache. */
export const PAGE_EVENTS = ['shown', 'hidden', 'online', 'offline'] as const;
export type PageEvent = (typeof PAGE_EVENTS)[number];
