import type { CoreEvent } from './event.ts';

/** For messages: "the walkover". */
export const coreLabel = ({ type }: Pick<CoreEvent, 'type'>): string => {
  switch (type) {
    case 'KickoffMoved':
      return 'the new kick-off time';
    case 'MatchDelayed':
      return 'the delay';
    case 'MatchPostponed':
      return 'the postponement';
    case 'MatchCancelled':
      return 'the cancellation';
    case 'MatchInterrupted':
      return 'the interruption';
    case 'MatchSuspended':
      return 'the suspension';
    case 'MatchResumed':
      return 'the resumption';
    case 'MatchAbandoned':
      return 'the abandonment';
    case 'MatchAwarded':
      return 'the award';
    case 'WalkoverGiven':
      return 'the walkover';
    case 'SideRetired':
      return 'the retirement';
    case 'LineupSet':
      return 'a line-up';
    case 'NoteAdded':
      return 'a note';
    case 'ReviewOpened':
      return 'the opening of a review';
    case 'ReviewClosed':
      return 'the closing of a review';
    case 'ResultRecorded':
      return 'the result';
    case 'MatchFinalized':
      return 'making the result final';
    case 'MatchReopened':
      return 'the reopening';
    default:
      return type satisfies never;
  }
};
