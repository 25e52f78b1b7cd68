import { resumeClock, stopClock } from '../clock.ts';
import type { EverySportEvent } from '../event.ts';
import { fieldLineup } from '../football/apply.ts';
import { applyFootballResult } from '../football/result.ts';
import { other, withSide } from '../side.ts';
import { isFootball, type MatchState } from '../state.ts';
import type { Status } from '../status.ts';
import { applyTennisResult } from '../tennis/result.ts';

/** The state after an event that every sport has, which was recorded by command `id` and happened at `at`. */
export const applyEverySport = (
  state: MatchState,
  event: EverySportEvent,
  id: string,
  at: number,
): MatchState => {
  switch (event.type) {
    case 'KickoffMoved':
      return { ...state, status: 'scheduled', kickoffAt: event.kickoffAt, reason: null };
    case 'MatchDelayed':
      return become(state, 'delayed', event.reason);
    case 'MatchPostponed':
      return become(state, 'postponed', event.reason);
    case 'MatchCancelled':
      return become(state, 'cancelled', event.reason);
    case 'MatchInterrupted':
      return halt(state, 'interrupted', event.reason, at);
    case 'MatchSuspended':
      return halt(state, 'suspended', event.reason, at);
    case 'MatchResumed': {
      const status = state.statusBefore ?? 'live';
      const clock = state.clock && status === 'live' ? resumeClock(state.clock, at) : state.clock;
      return { ...state, status, statusBefore: null, reason: null, clock };
    }
    case 'MatchAbandoned':
      return { ...halt(state, 'abandoned', event.reason, at), review: null };
    case 'MatchAwarded':
      return {
        ...become(state, 'awarded', event.reason),
        score: event.score ?? state.score,
        outcome: { winner: event.winner, by: 'award' },
      };
    case 'WalkoverGiven':
      return {
        ...become(state, 'walkover', event.reason),
        outcome: { winner: event.winner, by: 'walkover' },
      };
    case 'SideRetired':
      return {
        ...halt(state, 'retired', event.reason, at),
        outcome: { winner: other(event.side), by: 'retirement' },
      };
    case 'LineupSet': {
      const next = { ...state, lineups: withSide(state.lineups, event.side, event.lineup) };
      return isFootball(next)
        ? fieldLineup(
            next,
            event.side,
            event.lineup.starters.map((p) => p.id),
          )
        : next;
    }
    case 'NoteAdded':
      return state;
    case 'ReviewOpened': {
      const { about, incidentId } = event;
      return { ...state, review: incidentId === undefined ? { id, about } : { id, about, incidentId } };
    }
    case 'ReviewClosed':
      return { ...state, review: null };
    case 'ResultRecorded': {
      if (event.result.sport === 'football' && isFootball(state))
        return applyFootballResult(state, event.result);
      if (event.result.sport === 'tennis' && !isFootball(state))
        return applyTennisResult(state, event.result);
      return state;
    }
    case 'MatchFinalized':
      return { ...state, status: 'final' };
    case 'MatchReopened':
      // It undoes a finalizing, which therefore is not applied either (see in-force.ts).
      return state;
    default:
      return event satisfies never;
  }
};

const become = (state: MatchState, status: Status, reason: string | undefined): MatchState => ({
  ...state,
  status,
  reason: reason ?? null,
});

/** Play stops and so does the clock; the status to come back to is the one from before the first stop. */
const halt = (state: MatchState, status: Status, reason: string | undefined, at: number): MatchState => ({
  ...become(state, status, reason),
  clock: state.clock && stopClock(state.clock, at),
  statusBefore: state.statusBefore ?? state.status,
});
