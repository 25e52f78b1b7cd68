import type { CoreEvent } from './event.ts';
import type { CoreIncident, CoreNotice } from './incident.ts';
import type { Side } from './side.ts';
import type { Sport, SportIncident } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';

/** What a fan sees of an event that every sport has; null for a line-up, which is no incident. */
export const coreIncident = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  event: CoreEvent<T>,
): SportIncident<T> | null => {
  const body =
    event.type === 'KickoffMoved' && state.status === 'suspended' ? notice('continuationSet') : bodyOf(event);
  if (body === null || sport.timing === null || !('minute' in event) || event.minute === undefined)
    return body;
  const phase = sport.timing.phaseOf(state.setup.rules, event.minute);
  return { ...body, minute: event.minute, ...(phase === null ? {} : { phase }) };
};

const bodyOf = <T extends SportTypes>(event: CoreEvent<T>): CoreIncident<T> | null => {
  switch (event.type) {
    case 'LineupSet':
      return null;
    case 'NoteAdded':
      return { type: 'note', text: event.text };
    case 'ReviewOpened': {
      const { type: _, minute: _minute, ...review } = event;
      return { type: 'review', ...review };
    }
    case 'ReviewClosed': {
      const { type: _, player: _player, minute: _minute, ...review } = event;
      return { type: 'review', ...review };
    }
    case 'KickoffMoved':
      return notice('kickoffMoved');
    case 'MatchDelayed':
      return notice('delayed', event.reason);
    case 'MatchPostponed':
      return notice('postponed', event.reason);
    case 'MatchCancelled':
      return notice('cancelled', event.reason);
    case 'MatchInterrupted':
      return notice('interrupted', event.reason);
    case 'MatchSuspended':
      return notice('suspended', event.reason);
    case 'MatchResumed':
      return notice('resumed');
    case 'MatchAbandoned':
      return notice('abandoned', event.reason);
    case 'MatchAwarded':
      return notice('awarded', event.reason, event.winner ?? undefined);
    case 'WalkoverGiven':
      return notice('walkover', event.reason, event.winner ?? undefined);
    case 'SideRetired':
      return notice('retired', event.reason, event.side);
    case 'ResultRecorded':
      return notice('resultRecorded');
    case 'MatchFinalized':
      return notice('finalized');
    case 'MatchReopened':
      return notice('reopened', event.reason);
    default:
      event satisfies never;
      return null;
  }
};

const notice = (kind: CoreNotice, reason?: string, side?: Side): CoreIncident<never> => ({
  type: 'notice',
  notice: kind,
  ...(reason === undefined ? {} : { reason }),
  ...(side === undefined ? {} : { side }),
});
