import type { Snapshot } from '@scoreline/protocol';
import { channels, EVENTS } from '@scoreline/protocol/channels';
import { isHeartbeatDue } from '@scoreline/protocol/heartbeat';
import { createConditionalGet } from './conditional-get.ts';
import {
  applySnapshot,
  applyUpdate,
  isMatchBehind,
  type KnownMatch,
  type MatchUpdate,
  noteRevision,
  toKnownMatch,
} from './match-merge.ts';
import { createMessageHandler } from './message-handler.ts';
import { createObservable, deferWhileObserved, type Observable } from './observable.ts';
import { parseBoardHeartbeat, parseMatchUpdated, parseSnapshot } from './parse-message.ts';
import type { ServerClock } from './server-clock.ts';
import { createSyncController, type MessageOutcome, type SyncDeps } from './sync-controller.ts';

/** The current snapshot of one match; a new object for each change. */
export interface MatchStore extends Observable<Snapshot> {
  readonly matchId: string;
  /** What the page was rendered with, for server rendering and hydration. */
  getServerSnapshot(): Snapshot;
  /** Keeps it current; any number of starts share one subscription. Returns what stops it. */
  start(): () => void;
  /** Stops it for all who started it. */
  stop(): void;
  /** Applies the answer to a command, so that the scorer sees it without waiting for the broadcast. */
  applyUpdate(update: MatchUpdate): void;
  /** Takes a snapshot that came with a page, if it is newer. May be called while rendering. */
  adopt(snapshot: Snapshot): void;
}

export interface StoreDeps extends SyncDeps {
  readonly api: string;
  readonly clock: Pick<ServerClock, 'sample'>;
  readonly onOutdated: (version: number) => void;
}

export const createMatchStore = (initial: Snapshot, deps: StoreDeps): MatchStore => {
  const { api, clock, environment } = deps;
  const handler = createMessageHandler(deps.onOutdated);
  const matchId = initial.match.id;
  const shown = createObservable(initial);
  let known = toKnownMatch(initial);
  clock.sample(initial.serverTime);

  const setKnown = (next: KnownMatch) => {
    known = next;
    shown.set(known.snapshot);
  };

  const handleMessage = (event: string, data: unknown): MessageOutcome => {
    switch (event) {
      case EVENTS.matchUpdated:
        return handler.broadcast(parseMatchUpdated(data), (message) => {
          if (message.matchId !== matchId) return 'nothing';
          clock.sample(message.at);
          setKnown(applyUpdate(known, message));
          return known.completeUpTo < known.snapshot.revision ? 'gap' : 'current';
        });
      case EVENTS.boardHeartbeat:
        return handler.broadcast(parseBoardHeartbeat(data), ({ at, revisions }) => {
          clock.sample(at);
          setKnown(noteRevision(known, revisions[matchId] ?? 0));
          return isMatchBehind(known) ? 'behind' : 'current';
        });
      default:
        return 'nothing';
    }
  };

  const get = createConditionalGet(environment.fetch, `${api}/v1/matches/${matchId}`, parseSnapshot);
  /** Revision of the last answer, which a 304 confirms. */
  let lastAnswer = 0;
  /** The revision that was known before the request: in a busy match, messages are newer than any answer. */
  let knownBefore = 0;
  const load = async (signal: AbortSignal, isRetry: boolean) => {
    if (!isRetry) knownBefore = known.snapshot.revision;
    handler.response(await get(signal), (snapshot) => {
      lastAnswer = snapshot.revision;
      clock.sample(snapshot.serverTime);
      setKnown(applySnapshot(known, snapshot));
    });
    return isMatchBehind(known) || lastAnswer < knownBefore ? 'behind' : 'current';
  };

  const sync = createSyncController(
    {
      channels: () => [channels.match(matchId), channels.competition(initial.competition.id)],
      events: [EVENTS.matchUpdated, EVENTS.boardHeartbeat],
      readAt: () => known.snapshot.serverTime,
      isHeartbeatDue: (at) => isHeartbeatDue(known.snapshot.summary, at),
      isBehind: () => isMatchBehind(known),
      handleMessage,
      load,
    },
    deps,
  );

  return {
    matchId,
    getSnapshot: shown.getSnapshot,
    getServerSnapshot: () => initial,
    subscribe: shown.subscribe,
    ...sync,
    applyUpdate: (update) => setKnown(applyUpdate(known, update)),
    adopt(snapshot) {
      clock.sample(snapshot.serverTime);
      if (snapshot.serverTime > known.snapshot.serverTime)
        deferWhileObserved(shown, () => setKnown(applySnapshot(known, snapshot)));
    },
  };
};
