import type { EverySportCommand } from '../command.ts';
import type { CorrectionEvent, EverySportEvent } from '../event.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { MatchState } from '../state.ts';

/** Turns a command that every sport has into its event. */
export const everySportEvent = (
  state: MatchState,
  command: EverySportCommand,
): EverySportEvent | CorrectionEvent | Refusal => {
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
      return { ...command, type: 'MatchInterrupted' };
    case 'suspendMatch':
      return { ...command, type: 'MatchSuspended' };
    case 'resumeMatch':
      return { type: 'MatchResumed' };
    case 'abandonMatch':
      return { ...command, type: 'MatchAbandoned' };
    case 'awardMatch':
      return { ...command, type: 'MatchAwarded' };
    case 'giveWalkover':
      return { ...command, type: 'WalkoverGiven' };
    case 'retire':
      return { ...command, type: 'SideRetired' };
    case 'setLineup':
      return { ...command, type: 'LineupSet' };
    case 'openReview':
      return { ...command, type: 'ReviewOpened' };
    case 'closeReview': {
      if (state.review === null) return refuse('RV-02', 'No review is open.');
      const { id, ...review } = state.review;
      return { ...command, type: 'ReviewClosed', reviewId: id, ...review };
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
