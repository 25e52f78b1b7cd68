import type { CoreCommand } from './command.ts';
import type { CoreEvent, CorrectionEvent } from './event.ts';
import { plainText } from './note.ts';
import { type Refusal, refuse } from './refusal.ts';
import { checkReviewed } from './review-rules.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';

/** Turns a command that every sport has into its event; `at` is when it happened, epoch milliseconds. */
export const coreEvent = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  command: CoreCommand<T>,
  at: number,
): CoreEvent<T> | CorrectionEvent<T> | Refusal => {
  const minute = sport.timing?.minuteShown(state, at) ?? null;
  const timed = minute === null ? {} : { minute };
  switch (command.type) {
    case 'moveKickoff':
      return { ...command, type: 'KickoffMoved' };
    case 'delayMatch':
      return { ...command, type: 'MatchDelayed' };
    case 'postponeMatch':
      return { ...command, type: 'MatchPostponed' };
    case 'cancelMatch':
      return { ...command, type: 'MatchCancelled' };
    case 'interruptMatch':
      return { ...command, ...timed, type: 'MatchInterrupted' };
    case 'suspendMatch':
      return { ...command, ...timed, type: 'MatchSuspended' };
    case 'resumeMatch':
      return { ...timed, type: 'MatchResumed' };
    case 'abandonMatch':
      return { ...command, ...timed, type: 'MatchAbandoned' };
    case 'awardMatch':
      return { ...command, type: 'MatchAwarded' };
    case 'giveWalkover':
      return { ...command, type: 'WalkoverGiven' };
    case 'retire':
      return { ...command, type: 'SideRetired' };
    case 'setLineup':
      return { ...command, type: 'LineupSet' };
    case 'addNote':
      return { ...timed, type: 'NoteAdded', text: plainText(command.text) };
    case 'openReview':
      return (
        checkReviewed(sport, state, command.about, command.incidentId) ?? {
          ...command,
          ...timed,
          type: 'ReviewOpened',
        }
      );
    case 'closeReview': {
      if (state.review === null) return refuse('RV-02', 'No review is open.');
      const { id, ...review } = state.review;
      return { ...command, ...timed, type: 'ReviewClosed', reviewId: id, ...review };
    }
    case 'recordResult':
      return { ...command, type: 'ResultRecorded' };
    case 'voidIncident':
      return { ...command, type: 'IncidentVoided' };
    case 'restoreIncident':
      return { ...command, type: 'IncidentRestored' };
    case 'amendIncident':
      return { ...command, type: 'IncidentAmended' };
    case 'finalize':
      return { type: 'MatchFinalized' };
    case 'reopen':
      return { ...command, type: 'MatchReopened' };
    default:
      return command satisfies never;
  }
};
