import type { Command, MatchState } from '@scoreline/match';
import { adminOf } from '../../../../sports/admins.ts';
import { viewOfSport } from '../../../../sports/views.ts';
import { describeIncident, shortNote } from '../../match-log/wording.ts';

/** A command in one line, for when it was not taken: "Goal, Argentina". */
export const commandName = (command: Command, { setup, incidents }: MatchState): string => {
  const { names } = setup;
  const about = (id: string): string => {
    const incident = incidents.find((one) => one.id === id);
    return incident === undefined ? 'an event' : describeIncident(incident, names, setup.sport);
  };
  switch (command.type) {
    case 'setLineup':
      return `Line-up, ${names[command.side]}`;
    case 'addNote':
      return `Note: ${shortNote(command.text)}`;
    case 'openReview':
      return 'Review';
    case 'closeReview':
      return 'Closing the review';
    case 'recordResult':
      return 'Result';
    case 'voidIncident':
      return `Striking out ${about(command.incidentId)}`;
    case 'restoreIncident':
      return `Restoring ${about(command.incidentId)}`;
    case 'amendIncident':
      return `Correcting ${about(command.incidentId)}`;
    case 'moveKickoff':
      return `Moving the ${viewOfSport(setup.sport).words.startTime.toLowerCase()}`;
    case 'delayMatch':
      return 'Delay';
    case 'postponeMatch':
      return 'Postponement';
    case 'cancelMatch':
      return 'Cancellation';
    case 'interruptMatch':
      return 'Interruption';
    case 'suspendMatch':
      return 'Suspension';
    case 'resumeMatch':
      return 'Resumption';
    case 'abandonMatch':
      return 'Abandonment';
    case 'awardMatch':
      return `Award to ${command.winner === null ? 'neither' : names[command.winner]}`;
    case 'giveWalkover':
      return `Walkover, ${command.winner === null ? 'neither' : names[command.winner]}`;
    case 'retire':
      return `Retirement, ${names[command.side]}`;
    case 'finalize':
      return 'Making it final';
    case 'reopen':
      return 'Reopening';
    default:
      return adminOf(setup.sport).log.command(command, names);
  }
};
