import type { Connection, ConnectionState } from './connection.ts';
import type { Page } from './environment.ts';
import type { Freshness } from './freshness.ts';
import { createObservable, type Observable } from './observable.ts';

export interface PageFreshness {
  readonly connection: Observable<Connection>;
  /** Adds a match or board that may be shown. Returns the functions that it reports to. */
  add(): { report(freshness: Freshness, confirmedAt: number): void; ended(): void };
  setOutdated(): void;
  stop(): void;
}

/** The freshness of the page: that of the least fresh match or board on it. */
export const createPageFreshness = (page: Page, serverNow: () => number): PageFreshness => {
  const shown = new Map<object, { freshness: Freshness; confirmedAt: number }>();
  const connection = createObservable<Connection>({
    state: 'connecting',
    since: serverNow(),
    lastUpdateAt: null,
    isOutdated: false,
  });

  const stateNow = (): ConnectionState => {
    if (!page.isOnline()) return 'offline';
    const all = [...shown.values()].map(({ freshness }) => freshness);
    if (all.includes('stale')) return 'reconnecting';
    if (all.includes('polled')) return 'polling';
    return all.includes('starting') || all.length === 0 ? 'connecting' : 'live';
  };

  const update = () => {
    const before = connection.getSnapshot();
    const state = stateNow();
    const confirmed = [...shown.values()].map(({ confirmedAt }) => confirmedAt);
    const lastUpdateAt = confirmed.length === 0 ? null : Math.min(...confirmed);
    if (state === before.state && lastUpdateAt === before.lastUpdateAt) return;
    const since = state === before.state ? before.since : serverNow();
    connection.set({ ...before, state, since, lastUpdateAt });
  };

  // Set only once something is shown: rendering on the server must not add listeners.
  let unlisten: (() => void) | undefined;

  return {
    connection,
    add() {
      const key = {};
      return {
        report(freshness, confirmedAt) {
          unlisten ??= page.on(update);
          shown.set(key, { freshness, confirmedAt });
          update();
        },
        ended() {
          shown.delete(key);
          update();
        },
      };
    },
    setOutdated: () => connection.set({ ...connection.getSnapshot(), isOutdated: true }),
    stop() {
      unlisten?.();
      unlisten = undefined;
    },
  };
};
