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

interface LiveContextValue {
  readonly live: Live;
  /** What the page was rendered with, on the server and here. */
  readonly rendered: { readonly serverTime: number; readonly connection: Connection };
}
const LiveContext = createContext<LiveContextValue | null>(null);

/**
 * Provides one `Live`, created from the first `config`, to everything below it. Opens no connection by itself, so it may
 * be in a layout and be rendered on the server.
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

const useLiveContext = (): LiveContextValue => {
  const value = useContext(LiveContext);
  if (value === null) throw new Error('Missing <LiveProvider>');
  return value;
};

/** The page's `Live`. Throws without a <LiveProvider>. */
export const useLive = (): Live => useLiveContext().live;

/** The current match; kept in sync while the component is mounted. */
export const useMatch = (store: MatchStore): Snapshot => {
  useEffect(() => store.start(), [store]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
};

/** The current board; kept in sync while the component is mounted. */
export const useBoard = (store: BoardStore): Board => {
  useEffect(() => store.start(), [store]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
};

/** The connection state of the page. */
export const useConnection = (): Connection => {
  const { live, rendered } = useLiveContext();
  const { subscribe, getSnapshot } = live.connection;
  return useSyncExternalStore(subscribe, getSnapshot, () => rendered.connection);
};

/**
 * The server's time in epoch milliseconds, in whole intervals. All that use the same interval tick together.
 *
 * @param renderedAt the value while rendering on the server and hydrating: the `serverTime` of what is shown
 */
export const useServerNow = (intervalMs: number, renderedAt?: number): number => {
  const { live, rendered } = useLiveContext();
  const ticker = live.ticker(intervalMs);
  return useSyncExternalStore(ticker.subscribe, ticker.getSnapshot, () => renderedAt ?? rendered.serverTime);
};
