'use client';

import type { Board, Snapshot } from '@scoreline/protocol';
import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { BoardStore } from './board-store.ts';
import type { LiveConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { createLive, type Live } from './live.ts';
import type { MatchStore } from './match-store.ts';

interface Provided {
  readonly live: Live;
  /** What the page was rendered with, on the server and here. */
  readonly rendered: { readonly serverTime: number; readonly connection: Connection };
}
const LiveContext = createContext<Provided | null>(null);

/**
 * Gives everything below it one `Live`, made of the first `config`. Makes no connection by itself, so that it may
 * stand in a layout and be rendered on the server.
 */
export const LiveProvider = ({
  config,
  children,
}: {
  readonly config: LiveConfig;
  readonly children?: ReactNode;
}): ReactNode => {
  const [value] = useState(() => {
    const live = createLive(config);
    const rendered = { serverTime: config.serverTime ?? 0, connection: live.connection.getSnapshot() };
    return { live, rendered };
  });
  return createElement(LiveContext.Provider, { value }, children);
};

const useProvided = (): Provided => {
  const provided = useContext(LiveContext);
  if (provided === null) throw new Error('there is no <LiveProvider> above');
  return provided;
};

export const useLive = (): Live => useProvided().live;

/** The match as it is now; kept current while the component is mounted. */
export const useMatch = (store: MatchStore): Snapshot => {
  useEffect(() => store.start(), [store]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
};

/** The board as it is now; kept current while the component is mounted. */
export const useBoard = (store: BoardStore): Board => {
  useEffect(() => store.start(), [store]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
};

export const useConnection = (): Connection => {
  const { live, rendered } = useProvided();
  const { subscribe, getSnapshot } = live.connection;
  return useSyncExternalStore(subscribe, getSnapshot, () => rendered.connection);
};

/**
 * The server's time in epoch milliseconds, in whole intervals; all that use the same interval tick together.
 *
 * @param renderedAt what it is while rendering on the server and hydrating: the `serverTime` of what is shown
 */
export const useServerNow = (intervalMs: number, renderedAt?: number): number => {
  const { live, rendered } = useProvided();
  const ticker = live.ticker(intervalMs);
  return useSyncExternalStore(ticker.subscribe, ticker.getSnapshot, () => renderedAt ?? rendered.serverTime);
};
