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
import { createConditionalGet } from './conditional-get.ts';
import type { StoreDeps } from './match-store.ts';
import { createMessageHandler } from './message-handler.ts';
import { createMisplacedMatches } from './misplaced-matches.ts';
import { createObservable, deferWhileObserved, type Observable } from './observable.ts';
import { parseBoard, parseBoardHeartbeat, parseBoardUpdated } from './parse-message.ts';
import { createSyncController, type MessageOutcome } from './sync-controller.ts';

/** The current board; what did not change keeps its identity, so that only changed rows render. */
export interface BoardStore extends Observable<Board> {
  readonly query: BoardQuery;
  /** What the page was rendered with, for server rendering and hydration. */
  getServerSnapshot(): Board;
  /** Keeps it current; any number of starts share one subscription. Returns what stops it. */
  start(): () => void;
  /** Stops it for all who started it. */
  stop(): void;
  /** Takes a board that came with a page, and for each match the newer summary. May be called while rendering. */
  adopt(board: Board): void;
}

export const createBoardStore = (initial: Board, query: BoardQuery, deps: StoreDeps): BoardStore => {
  const { api, clock, environment } = deps;
  const handler = createMessageHandler(deps.onOutdated);
  const shown = createObservable(initial);
  let known = toKnownBoard(initial);
  clock.sample(initial.serverTime);
  const misplaced = createMisplacedMatches();

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

  const get = createConditionalGet(environment.fetch, `${api}${boardPath(query)}`, parseBoard);
  /** The last answer, which a 304 confirms. */
  let lastAnswer = initial;
  /** What was known before the request: on a busy day, messages are newer than any answer. */
  let knownBefore = initial;
  const load = async (signal: AbortSignal, isRetry: boolean) => {
    if (!isRetry) knownBefore = known.board;
    handler.response(await get(signal), (board) => {
      lastAnswer = board;
      clock.sample(board.serverTime);
      setKnown(applyBoard(known, board));
    });
    const isOlder = isBoardOlder(lastAnswer, knownBefore);
    return isOlder || isBoardBehind(known) || misplaced.recheck(known.board) ? 'behind' : 'current';
  };

  const sync = createSyncController(
    {
      channels: () => known.board.competitions.map(({ competition }) => channels.competition(competition.id)),
      events: [EVENTS.boardUpdated, EVENTS.boardHeartbeat],
      readAt: () => known.board.serverTime,
      isHeartbeatDue: (at) => matchesOf(known.board).some(({ summary }) => isHeartbeatDue(summary, at)),
      isBehind: () => isBoardBehind(known),
      handleMessage,
      load,
    },
    deps,
  );

  return {
    query,
    getSnapshot: shown.getSnapshot,
    getServerSnapshot: () => initial,
    subscribe: shown.subscribe,
    ...sync,
    adopt(board) {
      clock.sample(board.serverTime);
      if (board.serverTime > known.board.serverTime)
        deferWhileObserved(shown, () => setKnown(applyBoard(known, board)));
    },
  };
};
