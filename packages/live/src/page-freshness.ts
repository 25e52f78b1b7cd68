import type { Connection, ConnectionState } from './connection.ts';
import type { Page } from './environment.ts';
import { type Observable, observed } from './observable.ts';
import type { Freshness } from './sync-controller.ts';

export interface FreshnessOfAll {
  readonly connection: Observable<Connection>;
  /** A place for the reports of one thing that may be shown. */
  add(): { report(freshness: Freshness, confirmedAt: number): void; ended(): void };
  outdated(): void;
  stop(): void;
}

/** What the page as a whole may say: no more than the least fresh thing on it. */
export const createFreshness = (page: Page, serverNow: () => number): FreshnessOfAll => {
  const shown = new Map<object, { freshness: Freshness; confirmedAt: number }>();
  const connection = observed<Connection>({
    state: 'connecting',
    since: serverNow(),
    lastUpdateAt: null,
    isOutdated: false,
  });

  const stateNow = (): ConnectionState => {
    if (!page.isOnline()) return 'offline';
    const all = [...shown.values()].map(({ freshness }) => freshness);
    if (all.includes('doubtful')) return 'reconnecting';
    if (all.includes('polled')) return 'polling';
    return all.includes('new') || all.length === 0 ? 'connecting' : 'live';
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

  // Only once something is shown: a page that is being rendered on the server must not listen.
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
    outdated: () => connection.set({ ...connection.getSnapshot(), isOutdated: true }),
    stop() {
      unlisten?.();
      unlisten = undefined;
    },
  };
};
