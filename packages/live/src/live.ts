import type { Board, Snapshot } from '@scoreline/protocol';
import { type BoardQuery, boardPath } from './board-query.ts';
import { type BoardStore, createBoardStore } from './board-store.ts';
import { browserEnvironment } from './browser-environment.ts';
import { createChannelRegistry } from './channel-registry.ts';
import type { LiveConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { type ConsoleCallbacks, joinConsole } from './console-presence.ts';
import { createMatchStore, type MatchStore } from './match-store.ts';
import type { Observable } from './observable.ts';
import { createPageFreshness } from './page-freshness.ts';
import { createPageReloader } from './page-reload.ts';
import { createServerClock } from './server-clock.ts';
import { createTicker } from './ticker.ts';
import type { OpenTransport } from './transport.ts';

/** The live part of one page. Nothing is loaded, connected or listened to before the first `start()`. */
export interface Live {
  readonly connection: Observable<Connection>;
  /** The store of this match; always the same store for the same match. */
  matchStore(snapshot: Snapshot): MatchStore;
  /** The store of this board; always the same store for the same query. Default query: the board's own span. */
  boardStore(board: Board, query?: BoardQuery): BoardStore;
  /** Epoch milliseconds by the server's clock; never goes back. 0 before the first sample. */
  serverNow(): number;
  /** The server's time in whole intervals, epoch milliseconds; one timer for each interval. */
  ticker(intervalMs: number): Observable<number>;
  /** Reports who else has the console of a match open, over `presence-console.{matchId}`. Returns what leaves it. */
  joinConsole(matchId: string, callbacks: ConsoleCallbacks): () => void;
  /** Stops every store and ends the connection at once. */
  stop(): void;
}

/** A page loads Echo, pusher-js and what drives them after it has shown its scores. */
const openEcho: OpenTransport = async (settings, listener) =>
  (await import('./echo-transport.ts')).openEcho(settings, listener);

export const createLive = (config: LiveConfig): Live => {
  const environment = { ...browserEnvironment(), ...config.environment };
  const api = config.api ?? '';
  const clock = createServerClock(environment.now);
  if (config.serverTime !== undefined) clock.sample(config.serverTime);
  const settings = { socket: config.socket, api, fetch: environment.fetch };
  const registry = createChannelRegistry(settings, config.openTransport ?? openEcho, environment);
  const freshness = createPageFreshness(environment.page, clock.now);
  const reload = createPageReloader(environment);
  const onOutdated = (version: number) => {
    if (freshness.connection.getSnapshot().isOutdated) return;
    freshness.setOutdated();
    if (config.onOutdated === undefined) reload();
    else config.onOutdated(version);
  };
  const deps = () => ({
    registry,
    environment,
    api,
    clock,
    serverNow: clock.now,
    onOutdated,
    ...freshness.add(),
  });

  const matches = new Map<string, MatchStore>();
  const boards = new Map<string, BoardStore>();
  const tickers = new Map<number, Observable<number>>();

  return {
    connection: freshness.connection,
    matchStore(snapshot) {
      const store = matches.get(snapshot.match.id);
      if (store !== undefined) {
        store.adopt(snapshot);
        return store;
      }
      return setAndReturn(matches, snapshot.match.id, createMatchStore(snapshot, deps()));
    },
    boardStore(board, query = { from: board.from, to: board.to }) {
      const path = boardPath(query);
      const store = boards.get(path);
      if (store !== undefined) {
        store.adopt(board);
        return store;
      }
      return setAndReturn(boards, path, createBoardStore(board, query, deps()));
    },
    serverNow: clock.now,
    ticker: (intervalMs) =>
      tickers.get(intervalMs) ??
      setAndReturn(tickers, intervalMs, createTicker(environment, clock.now, intervalMs)),
    joinConsole: (matchId, callbacks) => joinConsole(registry, matchId, callbacks),
    stop() {
      for (const store of [...matches.values(), ...boards.values()]) store.stop();
      registry.stop();
      freshness.stop();
    },
  };
};

const setAndReturn = <K, V>(map: Map<K, V>, key: K, value: V): V => {
  map.set(key, value);
  return value;
};
