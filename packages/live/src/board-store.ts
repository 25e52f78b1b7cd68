import type { Board } from '@scoreline/protocol';
import { channels, EVENTS } from '@scoreline/protocol/channels';
import { isHeartbeatDue } from '@scoreline/protocol/heartbeat';
import {
  hearOfRevisions,
  isBoardBehind,
  isOlderThan,
  type KnownBoard,
  knownBoard,
  takeBoard,
  takeSummaries,
} from './board-merge.ts';
import { type BoardQuery, boardPath } from './board-query.ts';
import { createReader } from './conditional-get.ts';
import type { StoreDeps } from './match-store.ts';
import { heedWith } from './message-handler.ts';
import { createStrays } from './misplaced-matches.ts';
import { type Observable, observed, whenUnread } from './observable.ts';
import { readBoard, readBoardHeartbeat, readBoardUpdated } from './parse-message.ts';
import { type Heard, keepCurrent } from './sync-controller.ts';

/** A board as it is now; what did not change keeps its identity, so that only changed rows render. */
export interface BoardStore extends Observable<Board> {
  readonly query: BoardQuery;
  /** What the page was rendered with, for server rendering and hydration. */
  getServerSnapshot(): Board;
  /** Keeps it current from now on; any number of starts share one subscription. Returns what stops it. */
  start(): () => void;
  /** Stops it for all who started it. */
  stop(): void;
  /** Takes a board that came with a page: for each match the newer of both. May be called while rendering. */
  adopt(board: Board): void;
}

export const createBoardStore = (initial: Board, query: BoardQuery, deps: StoreDeps): BoardStore => {
  const { api, clock, surroundings } = deps;
  const heed = heedWith(deps.outdated);
  const shown = observed(initial);
  let known = knownBoard(initial);
  clock.sample(initial.serverTime);
  const strays = createStrays();

  const know = (next: KnownBoard) => {
    known = next;
    shown.set(known.board);
  };

  const hear = (event: string, data: unknown): Heard => {
    switch (event) {
      case EVENTS.boardUpdated:
        return heed.message(readBoardUpdated(data), ({ at, matches }) => {
          clock.sample(at);
          know(takeSummaries(known, matches));
          // It says nothing of the board's other matches, of which a message may have been lost: a heartbeat does.
          return strays.notice(known.board, matches) ? 'misplaced' : 'nothing';
        });
      case EVENTS.boardHeartbeat:
        return heed.message(readBoardHeartbeat(data), ({ at, revisions }) => {
          clock.sample(at);
          know(hearOfRevisions(known, revisions));
          return isBoardBehind(known) ? 'behind' : 'current';
        });
      default:
        return 'nothing';
    }
  };

  const ask = createReader(surroundings.fetch, `${api}${boardPath(query)}`, readBoard);
  /** The last answer: what "nothing changed" refers to. */
  let answered = initial;
  /** What was known when it was asked for: where much happens, messages are newer than any answer. */
  let atLeast = initial;
  const load = async (signal: AbortSignal, isAgain: boolean) => {
    if (!isAgain) atLeast = known.board;
    heed.answer(await ask(signal), (board) => {
      answered = board;
      clock.sample(board.serverTime);
      know(takeBoard(known, board));
    });
    const isOlder = isOlderThan(answered, atLeast);
    return isOlder || isBoardBehind(known) || strays.remain(known.board) ? 'older' : 'current';
  };

  const kept = keepCurrent(
    {
      channels: () => known.board.competitions.map(({ competition }) => channels.competition(competition.id)),
      events: [EVENTS.boardUpdated, EVENTS.boardHeartbeat],
      readAt: () => known.board.serverTime,
      isHeartbeatDue: (at) =>
        known.board.competitions.some(({ matches }) => matches.some((m) => isHeartbeatDue(m.summary, at))),
      isBehind: () => isBoardBehind(known),
      hear,
      load,
    },
    deps,
  );

  return {
    query,
    getSnapshot: shown.getSnapshot,
    getServerSnapshot: () => initial,
    subscribe: shown.subscribe,
    start: kept.start,
    stop: kept.stop,
    adopt(board) {
      clock.sample(board.serverTime);
      if (board.serverTime > known.board.serverTime) whenUnread(shown, () => know(takeBoard(known, board)));
    },
  };
};
