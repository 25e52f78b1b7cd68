import type { Snapshot } from '@scoreline/protocol';
import { channels, EVENTS } from '@scoreline/protocol/channels';
import { isHeartbeatDue } from '@scoreline/protocol/heartbeat';
import { CHANNEL_EVENTS } from './channel-events.ts';
import {
  applySnapshot,
  applyUpdate,
  isMatchBehind,
  type KnownMatch,
  noteRevision,
  toKnownMatch,
} from './match-merge.ts';
import { createObservable, deferWhileObserved, type Observable } from './observable.ts';
import { parseBoardHeartbeat, parseMatchUpdated, parseSnapshot } from './parse-message.ts';
import { createStoreCache, type Store, type StoreDeps, type StoreHost } from './store.ts';
import type { MessageOutcome } from './sync-controller.ts';

/** The current snapshot of one match; a new object for each change. */
export interface MatchStore extends Observable<Snapshot>, Store {
  readonly matchId: string;
  /** What the page was rendered with, for server rendering and hydration. */
  getServerSnapshot(): Snapshot;
  /** Keeps it current; any number of starts share one subscription. Returns what stops it. */
  start(): () => void;
  /** Takes a snapshot that came with a page, if it is newer. May be called while rendering. */
  adopt(snapshot: Snapshot): void;
}

const storeOf = createStoreCache<MatchStore>();

/** The store of this match; always the same store for the same match of a page. May be called while rendering. */
export const matchStore = (page: StoreHost, snapshot: Snapshot): MatchStore => {
  const store = storeOf(page, snapshot.match.id, (deps) => createMatchStore(snapshot, deps));
  store.adopt(snapshot);
  return store;
};

const createMatchStore = (initial: Snapshot, { clock, handler, get, sync }: StoreDeps): MatchStore => {
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

  const read = get(`/v1/matches/${matchId}`, parseSnapshot);
  /** Revision of the last answer, which a 304 confirms. */
  let lastAnswer = 0;
  /** The revision that was known before the request: in a busy match, messages are newer than any answer. */
  let knownBefore = 0;
  const load = async (signal: AbortSignal, isRetry: boolean) => {
    if (!isRetry) knownBefore = known.snapshot.revision;
    handler.response(await read(signal), (snapshot) => {
      lastAnswer = snapshot.revision;
      clock.sample(snapshot.serverTime);
      setKnown(applySnapshot(known, snapshot));
    });
    return isMatchBehind(known) || lastAnswer < knownBefore ? 'behind' : 'current';
  };

  const controller = sync({
    channels: () => [channels.match(matchId), channels.competition(initial.competition.id)],
    events: CHANNEL_EVENTS,
    readAt: () => known.snapshot.serverTime,
    isHeartbeatDue: (at) => isHeartbeatDue(known.snapshot.summary, at),
    isBehind: () => isMatchBehind(known),
    handleMessage,
    load,
  });

  return {
    matchId,
    getSnapshot: shown.getSnapshot,
    getServerSnapshot: () => initial,
    subscribe: shown.subscribe,
    ...controller,
    adopt(snapshot) {
      clock.sample(snapshot.serverTime);
      if (snapshot.serverTime > known.snapshot.serverTime)
        deferWhileObserved(shown, () => setKnown(applySnapshot(known, snapshot)));
    },
  };
};
