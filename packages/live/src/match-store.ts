import type { Snapshot } from '@scoreline/protocol';
import { channels, EVENTS } from '@scoreline/protocol/channels';
import { isHeartbeatDue } from '@scoreline/protocol/heartbeat';
import { createReader } from './conditional-get.ts';
import {
  hearOfRevision,
  isMatchBehind,
  type KnownMatch,
  knownMatch,
  type MatchUpdate,
  takeSnapshot,
  takeUpdate,
} from './match-merge.ts';
import { heedWith } from './message-handler.ts';
import { type Observable, observed, whenUnread } from './observable.ts';
import { readBoardHeartbeat, readMatchUpdated, readSnapshot } from './parse-message.ts';
import type { ServerClock } from './server-clock.ts';
import { type Heard, type KeepDeps, keepCurrent } from './sync-controller.ts';

/** One match as it is now; the whole snapshot, a new object for each change. */
export interface MatchStore extends Observable<Snapshot> {
  readonly matchId: string;
  /** What the page was rendered with, for server rendering and hydration. */
  getServerSnapshot(): Snapshot;
  /** Keeps it current from now on; any number of starts share one subscription. Returns what stops it. */
  start(): () => void;
  /** Stops it for all who started it. */
  stop(): void;
  /** Takes the answer to one's own command, so that a scorer sees it without waiting for the broadcast. */
  take(update: MatchUpdate): void;
  /** Takes a snapshot that came with a page, if it is newer. May be called while rendering. */
  adopt(snapshot: Snapshot): void;
}

export interface StoreDeps extends KeepDeps {
  readonly api: string;
  readonly clock: Pick<ServerClock, 'sample'>;
  readonly outdated: (version: number) => void;
}

export const createMatchStore = (initial: Snapshot, deps: StoreDeps): MatchStore => {
  const { api, clock, surroundings } = deps;
  const heed = heedWith(deps.outdated);
  const matchId = initial.match.id;
  const shown = observed(initial);
  let known = knownMatch(initial);
  clock.sample(initial.serverTime);

  const know = (next: KnownMatch) => {
    known = next;
    shown.set(known.snapshot);
  };

  const hear = (event: string, data: unknown): Heard => {
    switch (event) {
      case EVENTS.matchUpdated:
        return heed.message(readMatchUpdated(data), (message) => {
          if (message.matchId !== matchId) return 'nothing';
          clock.sample(message.at);
          know(takeUpdate(known, message));
          return known.completeTo < known.snapshot.revision ? 'gap' : 'current';
        });
      case EVENTS.boardHeartbeat:
        return heed.message(readBoardHeartbeat(data), ({ at, revisions }) => {
          clock.sample(at);
          know(hearOfRevision(known, revisions[matchId] ?? 0));
          return isMatchBehind(known) ? 'behind' : 'current';
        });
      default:
        return 'nothing';
    }
  };

  const ask = createReader(surroundings.fetch, `${api}/v1/matches/${matchId}`, readSnapshot);
  /** Revision of the last answer: what "nothing changed" refers to. */
  let answered = 0;
  /** The revision that was known when it was asked for: where much happens, messages are newer than any answer. */
  let atLeast = 0;
  const load = async (signal: AbortSignal, isAgain: boolean) => {
    if (!isAgain) atLeast = known.snapshot.revision;
    heed.answer(await ask(signal), (snapshot) => {
      answered = snapshot.revision;
      clock.sample(snapshot.serverTime);
      know(takeSnapshot(known, snapshot));
    });
    return isMatchBehind(known) || answered < atLeast ? 'older' : 'current';
  };

  const kept = keepCurrent(
    {
      channels: () => [channels.match(matchId), channels.competition(initial.competition.id)],
      events: [EVENTS.matchUpdated, EVENTS.boardHeartbeat],
      readAt: () => known.snapshot.serverTime,
      isHeartbeatDue: (at) => isHeartbeatDue(known.snapshot.summary, at),
      isBehind: () => isMatchBehind(known),
      hear,
      load,
    },
    deps,
  );

  return {
    matchId,
    getSnapshot: shown.getSnapshot,
    getServerSnapshot: () => initial,
    subscribe: shown.subscribe,
    start: kept.start,
    stop: kept.stop,
    take: (update) => know(takeUpdate(known, update)),
    adopt(snapshot) {
      clock.sample(snapshot.serverTime);
      if (snapshot.serverTime > known.snapshot.serverTime)
        whenUnread(shown, () => know(takeSnapshot(known, snapshot)));
    },
  };
};
