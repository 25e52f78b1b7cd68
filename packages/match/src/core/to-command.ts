import type { CommandOf } from './command.ts';
import { isCore, isCorrection, type MatchEvent } from './event.ts';
import { isSportEvent, type Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';

/**
 * The command that plays an event again, or null for what a replay leaves out: corrections, which are in the log as
 * it reads today; what happened to the match and not in it, such as a new kick-off time; and halts.
 */
export const replayCommand = <T extends SportTypes>(
  sport: Sport<T>,
  event: MatchEvent<T>,
): CommandOf<T> | null => {
  if (isCorrection(event)) return null;
  if (isSportEvent(sport, event)) return sport.toCommand(event);
  switch (event.type) {
    case 'LineupSet':
      return { type: 'setLineup', side: event.side, lineup: event.lineup };
    case 'NoteAdded':
      return { type: 'addNote', text: event.text };
    case 'ReviewOpened':
      return {
        type: 'openReview',
        about: event.about,
        ...(event.incidentId === undefined ? {} : { incidentId: event.incidentId }),
      };
    case 'ReviewClosed':
      return { type: 'closeReview', outcome: event.outcome };
    case 'MatchAbandoned':
      return { type: 'abandonMatch', ...(event.reason === undefined ? {} : { reason: event.reason }) };
    case 'SideRetired':
      return {
        type: 'retire',
        side: event.side,
        ...(event.reason === undefined ? {} : { reason: event.reason }),
      };
    case 'KickoffMoved':
    case 'MatchDelayed':
    case 'MatchPostponed':
    case 'MatchCancelled':
    case 'MatchInterrupted':
    case 'MatchSuspended':
    case 'MatchResumed':
    case 'MatchAwarded':
    case 'WalkoverGiven':
    case 'ResultRecorded':
    case 'MatchFinalized':
    case 'MatchReopened':
      return null;
    default:
      event satisfies never;
      return null;
  }
};

/** Ids of reviews that named another player: the incident already has the right one, so a replay has no such review. */
export const renamingReviews = <T extends SportTypes>(
  sport: Sport<T>,
  events: readonly MatchEvent<T>[],
): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) =>
      isCore(event, 'ReviewClosed') && sport.review?.renaming.includes(event.outcome) ? [event.reviewId] : [],
    ),
  );
