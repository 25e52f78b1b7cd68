import { browserEnvironment } from './browser-environment.ts';
import { type ChannelRegistry, createChannelRegistry } from './channel-registry.ts';
import { createConditionalGet } from './conditional-get.ts';
import type { LiveConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { createMessageHandler } from './message-handler.ts';
import type { Observable } from './observable.ts';
import { createPageFreshness } from './page-freshness.ts';
import { createPageReloader } from './page-reload.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import type { Store, StoreHost } from './store.ts';
import { createSyncController } from './sync-controller.ts';
import { createTicker } from './ticker.ts';
import type { OpenTransport } from './transport.ts';

/** The live part of one page. Nothing is loaded, connected or listened to before the first `start()` of a store. */
export interface Live extends StoreHost {
  readonly connection: Observable<Connection>;
  /** Its channels, for whoever listens to one without a store. */
  readonly registry: ChannelRegistry;
  /** Epoch milliseconds by the server's clock; goes back only from a guess. 0 before the first sample. */
  serverNow(): number;
  readonly clock: ServerClock;
  /** The server's time in whole intervals, epoch milliseconds; one timer for each interval. */
  ticker(intervalMs: number): Observable<number>;
  /** Stops every store and ends the connection at once. */
  stop(): void;
}

/** A page loads Echo, pusher-js and what drives them after it has shown its scores. */
const openEcho: OpenTransport = async (settings, listener) =>
  (await import('./echo-transport.ts')).openEcho(settings, listener);

export const createLive = (config: LiveConfig): Live => {
  const environment = { ...browserEnvironment(), ...config.environment };
  const api = config.api ?? '';
  const clock = createServerClock(environment.now, environment.wallNow);
  if (config.guessedTime !== undefined) clock.guess(config.guessedTime);
  else if (config.serverTime !== undefined) clock.sample(config.serverTime);
  const settings = { socket: config.socket, api, fetch: environment.fetch };
  const registry = createChannelRegistry(settings, config.openTransport ?? openEcho, environment);
  const freshness = createPageFreshness(environment.page, clock.now);
  const reload = createPageReloader(environment);
  const handler = createMessageHandler((version) => {
    if (freshness.connection.getSnapshot().isOutdated) return;
    freshness.setOutdated();
    if (config.onOutdated === undefined) reload();
    else config.onOutdated(version);
  });

  const stores: Store[] = [];
  const tickers = new Map<number, Observable<number>>();

  return {
    connection: freshness.connection,
    registry,
    addStore(create) {
      const store = create({
        clock,
        handler,
        get: (path, parse) => createConditionalGet(environment.fetch, `${api}${path}`, parse),
        sync: (target) =>
          createSyncController(target, {
            registry,
            environment,
            serverNow: clock.now,
            ...freshness.add(),
          }),
      });
      stores.push(store);
      return store;
    },
    serverNow: clock.now,
    clock,
    ticker(intervalMs) {
      const ticker = tickers.get(intervalMs) ?? createTicker(environment, clock.now, intervalMs);
      tickers.set(intervalMs, ticker);
      return ticker;
    },
    stop() {
      for (const store of stores) store.stop();
      registry.stop();
      freshness.stop();
    },
  };
};
