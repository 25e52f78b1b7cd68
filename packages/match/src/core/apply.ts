import { resumeClock, stopClock } from './clock.ts';
import { awardedScore } from './counted-match.ts';
import type { CoreEvent } from './event.ts';
import { other, withSide } from './side.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';
import type { Status } from './status.ts';

const BOTH_LOST = { bothLost: true } as const;

/** The state after an event that every sport has, which was recorded by command `id` and happened at `at`. */
export const applyCore = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  event: CoreEvent<T>,
  id: string,
  at: number,
): State<T> => {
  switch (event.type) {
    case 'KickoffMoved':
      if (state.status === 'suspended') return { ...state, continuesAt: event.kickoffAt };
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
      const continued = state.status === 'suspended' ? { continuesAt: at } : {};
      return { ...state, status, statusBefore: null, reason: null, clock, ...continued };
    }
    case 'MatchAbandoned':
      return { ...halt(state, 'abandoned', event.reason, at), review: null, outcome: null };
    case 'MatchAwarded': {
      const { winner, score, reason } = event;
      return {
        ...become(state, 'awarded', reason),
        score: score ?? awardedScore(sport.table, winner, state.score),
        // Awarded as a draw is one with its score; without one nobody gets anything.
        outcome: { winner, decidedBy: 'award', ...(winner === null && score === undefined && BOTH_LOST) },
      };
    }
    case 'WalkoverGiven':
      return {
        ...become(state, 'walkover', event.reason),
        outcome: { winner: event.winner, decidedBy: 'walkover', ...(event.winner === null && BOTH_LOST) },
      };
    case 'SideRetired':
      return {
        ...halt(state, 'retired', event.reason, at),
        outcome: { winner: other(event.side), decidedBy: 'retirement' },
      };
    case 'LineupSet': {
      const next = { ...state, lineups: withSide(state.lineups, event.side, event.lineup) };
      return sport.lineup === null ? next : sport.lineup.field(next, event.side, event.lineup);
    }
    case 'NoteAdded':
      return state;
    case 'ReviewOpened': {
      const { about, incidentId } = event;
      return { ...state, review: incidentId === undefined ? { id, about } : { id, about, incidentId } };
    }
    case 'ReviewClosed':
      return { ...state, review: null };
    case 'ResultRecorded':
      return sport.result.apply(state, event.result);
    case 'MatchFinalized':
      return { ...state, status: 'final' };
    case 'MatchReopened':
      // It undoes a finalizing, which therefore is not applied either (see corrected-log.ts).
      return state;
    default:
      // A log may hold what another sport's version wrote; it changes nothing.
      event satisfies never;
      return state;
  }
};

const become = <T extends SportTypes>(
  state: State<T>,
  status: Status,
  reason: string | undefined,
): State<T> => ({
  ...state,
  status,
  reason: reason ?? null,
});

/** Play stops and so does the clock; the status to come back to is the one from before the first stop. */
const halt = <T extends SportTypes>(
  state: State<T>,
  status: Status,
  reason: string | undefined,
  at: number,
): State<T> => ({
  ...become(state, status, reason),
  clock: state.clock && stopClock(state.clock, at),
  statusBefore: state.statusBefore ?? state.status,
});
