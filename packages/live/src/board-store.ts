import type { Board } from '@scoreline/protocol';
import { channels, EVENTS } from '@scoreline/protocol/channels';
import { isHeartbeatDue } from '@scoreline/protocol/heartbeat';
import {
  applyBoard,
  applySummaries,
  isBoardBehind,
  isBoardOlder,
  type KnownBoard,
  matchesOf,
  noteRevisions,
  toKnownBoard,
} from './board-merge.ts';
import { type BoardQuery, boardPath } from './board-query.ts';
import { CHANNEL_EVENTS } from './channel-events.ts';
import { createMisplacedMatches } from './misplaced-matches.ts';
import { createObservable, deferWhileObserved, type Observable } from './observable.ts';
import { parseBoard, parseBoardHeartbeat, parseBoardUpdated } from './parse-message.ts';
import { createStoreCache, type Store, type StoreDeps, type StoreHost } from './store.ts';
import type { MessageOutcome } from './sync-controller.ts';

/** The current board; what did not change keeps its identity, so that only changed rows render. */
export interface BoardStore extends Observable<Board>, Store {
  readonly query: BoardQuery;
  /** What the page was rendered with, for server rendering and hydration. */
  getServerSnapshot(): Board;
  /** Keeps it current; any number of starts share one subscription. Returns what stops it. */
  start(): () => void;
  /** Takes a board that came with a page, and for each match the newer summary. May be called while rendering. */
  adopt(board: Board): void;
}

const storeOf = createStoreCache<BoardStore>();

/**
 * The store of this board; always the same store for the same query of a page. May be called while rendering. Default
 * query: the board's own span.
 */
export const boardStore = (
  page: StoreHost,
  board: Board,
  query: BoardQuery = { from: board.from, to: board.to },
): BoardStore => {
  const store = storeOf(page, boardPath(query), (deps) => createBoardStore(board, query, deps));
  store.adopt(board);
  return store;
};

const createBoardStore = (
  initial: Board,
  query: BoardQuery,
  { clock, handler, get, sync }: StoreDeps,
): BoardStore => {
  const shown = createObservable(initial);
  let known = toKnownBoard(initial);
  clock.sample(initial.serverTime);
  const misplaced = createMisplacedMatches(clock.now);

  const setKnown = (next: KnownBoard) => {
    known = next;
    shown.set(known.board);
  };

  const handleMessage = (event: string, data: unknown): MessageOutcome => {
    switch (event) {
      case EVENTS.boardUpdated:
        return handler.broadcast(parseBoardUpdated(data), ({ at, matches }) => {
          clock.sample(at);
          setKnown(applySummaries(known, matches));
          // A message about other matches may have been lost, so this does not prove that the board is current.
          return misplaced.note(known.board, matches) ? 'misplaced' : 'nothing';
        });
      case EVENTS.boardHeartbeat:
        return handler.broadcast(parseBoardHeartbeat(data), ({ at, revisions }) => {
          clock.sample(at);
          setKnown(noteRevisions(known, revisions));
          return isBoardBehind(known) ? 'behind' : 'current';
        });
      default:
        return 'nothing';
    }
  };

  const read = get(boardPath(query), parseBoard);
  /** The last answer, which a 304 confirms. */
  let lastAnswer = initial;
  /** What was known before the request: on a busy day, messages are newer than any answer. */
  let knownBefore = initial;
  const load = async (signal: AbortSignal, isRetry: boolean) => {
    if (!isRetry) knownBefore = known.board;
    handler.response(await read(signal), (board) => {
      lastAnswer = board;
      clock.sample(board.serverTime);
      setKnown(applyBoard(known, board));
    });
    const isOlder = isBoardOlder(lastAnswer, knownBefore);
    return isOlder || isBoardBehind(known) || misplaced.recheck(known.board) ? 'behind' : 'current';
  };

  const controller = sync({
    channels: () => known.board.competitions.map(({ competition }) => channels.competition(competition.id)),
    events: CHANNEL_EVENTS,
    readAt: () => known.board.serverTime,
    isHeartbeatDue: (at) => matchesOf(known.board).some(({ summary }) => isHeartbeatDue(summary, at)),
    isBehind: () => isBoardBehind(known),
    handleMessage,
    load,
  });

  return {
    query,
    getSnapshot: shown.getSnapshot,
    getServerSnapshot: () => initial,
    subscribe: shown.subscribe,
    ...controller,
    adopt(board) {
      clock.sample(board.serverTime);
      if (board.serverTime > known.board.serverTime)
        deferWhileObserved(shown, () => setKnown(applyBoard(known, board)));
    },
  };
};
