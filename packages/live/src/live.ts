import type { Board, Snapshot } from '@scoreline/protocol';
import { type BoardQuery, boardPath } from './board-query.ts';
import { type BoardStore, createBoardStore } from './board-store.ts';
import { browserSurroundings } from './browser-environment.ts';
import { authorizeBy } from './channel-authorization.ts';
import { createHub } from './channel-registry.ts';
import type { LiveConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { type ConsoleCallbacks, joinConsole } from './console-presence.ts';
import { openEcho } from './echo-transport.ts';
import { createMatchStore, type MatchStore } from './match-store.ts';
import type { Observable } from './observable.ts';
import { createFreshness } from './page-freshness.ts';
import { createReloader } from './page-reload.ts';
import { createServerClock } from './server-clock.ts';
import { createTicker } from './ticker.ts';

/** The live part of one page. Nothing is loaded, connected or listened to before the first `start()`. */
export interface Live {
  readonly connection: Observable<Connection>;
  /** The store of this match; always the same one for the same match. */
  matchStore(snapshot: Snapshot): MatchStore;
  /** The store of this board; always the same one for the same query, which is the board's own span if left out. */
  boardStore(board: Board, query?: BoardQuery): BoardStore;
  /** Epoch milliseconds by the server's clock; never goes back. 0 before anything was heard of it. */
  serverNow(): number;
  /** The server's time in whole intervals; one timer for each interval. */
  ticker(intervalMs: number): Observable<number>;
  /** Says who else scores a match, over `presence-console.{matchId}`. Returns what leaves. */
  joinConsole(matchId: string, callbacks: ConsoleCallbacks): () => void;
  /** Stops every store and ends the connection at once. */
  stop(): void;
}

export const createLive = (config: LiveConfig): Live => {
  const surroundings = { ...browserSurroundings(), ...config.surroundings };
  const api = config.api ?? '';
  const clock = createServerClock(surroundings.now);
  if (config.serverTime !== undefined) clock.sample(config.serverTime);
  const settings = { socket: config.socket, authorize: authorizeBy(surroundings.fetch, api) };
  const hub = createHub(settings, config.openTransport ?? openEcho, surroundings);
  const freshness = createFreshness(surroundings.page, clock.now);
  const reload = createReloader(surroundings);
  const outdated = (version: number) => {
    if (freshness.connection.getSnapshot().isOutdated) return;
    freshness.outdated();
    if (config.onOutdated === undefined) reload();
    else config.onOutdated(version);
  };
  const deps = () => ({
    hub,
    surroundings,
    api,
    clock,
    serverNow: clock.now,
    outdated,
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
      return remember(matches, snapshot.match.id, createMatchStore(snapshot, deps()));
    },
    boardStore(board, query = { from: board.from, to: board.to }) {
      const path = boardPath(query);
      const store = boards.get(path);
      if (store !== undefined) {
        store.adopt(board);
        return store;
      }
      return remember(boards, path, createBoardStore(board, query, deps()));
    },
    serverNow: clock.now,
    ticker: (intervalMs) =>
      tickers.get(intervalMs) ??
      remember(tickers, intervalMs, createTicker(surroundings, clock.now, intervalMs)),
    joinConsole: (matchId, callbacks) => joinConsole(hub, matchId, callbacks),
    stop() {
      for (const store of [...matches.values(), ...boards.values()]) store.stop();
      hub.stop();
      freshness.stop();
    },
  };
};

const remember = <K, V>(map: Map<K, V>, key: K, value: V): V => {
  map.set(key, value);
  return value;
};
