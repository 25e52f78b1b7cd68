import type { EverySportCommand } from '../command.ts';
import type { CorrectionEvent, EverySportEvent } from '../event.ts';
import { minuteShown } from '../football/period.ts';
import { plainText } from '../note.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isFootball, type MatchState } from '../state.ts';
import { checkReviewed } from './review.ts';

/** Turns a command that every sport has into its event; `at` is when it happened, epoch milliseconds. */
export const everySportEvent = (
  state: MatchState,
  command: EverySportCommand,
  at: number,
): EverySportEvent | CorrectionEvent | Refusal => {
  const minute = isFootball(state) ? minuteShown(state, at) : null;
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
        checkReviewed(state, command.about, command.incidentId) ?? {
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
