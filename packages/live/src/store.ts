import type { ConditionalResponse } from './conditional-get.ts';
import type { MessageHandler } from './message-handler.ts';
import type { ParseResult } from './parse-message.ts';
import type { ServerClock } from './server-clock.ts';
import type { SyncController, SyncTarget } from './sync-controller.ts';

/** What a page gives its stores. A page that has no store of a kind does not load the code of that kind. */
export interface StoreDeps {
  readonly clock: Pick<ServerClock, 'sample' | 'now'>;
  readonly handler: MessageHandler;
  /** Reads one path of the API again and again. */
  get<T>(
    path: string,
    parse: (body: unknown) => ParseResult<T>,
  ): (signal: AbortSignal) => Promise<ConditionalResponse<T>>;
  sync(target: SyncTarget): SyncController;
}

export interface Store {
  /** Stops it for all who started it. */
  stop(): void;
}

/** A page, as stores see it. */
export interface StoreHost {
  /** Creates a store that stops with the page. */
  addStore<S extends Store>(create: (deps: StoreDeps) => S): S;
}

/** The stores of one kind: for the same page and key always the same one. */
export const createStoreCache = <S extends Store>() => {
  const stores = new WeakMap<StoreHost, Map<string, S>>();
  return (host: StoreHost, key: string, create: (deps: StoreDeps) => S): S => {
    const ofHost = stores.get(host) ?? new Map<string, S>();
    stores.set(host, ofHost);
    const store = ofHost.get(key) ?? host.addStore(create);
    ofHost.set(key, store);
    return store;
  };
};
