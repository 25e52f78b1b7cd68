import type { Command, MatchState } from '@scoreline/match';
import { CARD_NAMES, describeIncident, PERIOD_NAMES, shortNote } from './wording.ts';

/** A command in one line, for when it was not taken: "Goal, Argentina". */
export const commandName = (command: Command, { setup, incidents }: MatchState): string => {
  const { names } = setup;
  const about = (id: string): string => {
    const incident = incidents.find((one) => one.id === id);
    return incident === undefined ? 'an event' : describeIncident(incident, names);
  };
  switch (command.type) {
    case 'recordGoal':
      return `Goal, ${names[command.side]}`;
    case 'recordMissedPenalty':
      return `Missed penalty, ${names[command.side]}`;
    case 'recordCard':
      return `${CARD_NAMES[command.card]}, ${names[command.side]}`;
    case 'recordSubstitution':
      return `Substitution, ${names[command.side]}`;
    case 'recordKick':
      return `Kick ${command.scored ? 'scored' : 'missed'}, ${names[command.side]}`;
    case 'recordPoint':
      return `Point, ${names[command.side]}`;
    case 'startPeriod':
      return `Start of ${PERIOD_NAMES[command.period]}`;
    case 'endPeriod':
      return 'End of the period';
    case 'startPlay':
      return `Start of play, ${names[command.server]} serves`;
    case 'setClock':
      return 'Setting the clock';
    case 'announceAddedTime':
      return `Added time, ${command.minutes} min`;
    case 'recordShootOut':
      return 'Score of the shoot-out';
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
      return 'Moving the kick-off';
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
      return `Award to ${names[command.winner]}`;
    case 'giveWalkover':
      return `Walkover, ${names[command.winner]}`;
    case 'retire':
      return `Retirement, ${names[command.side]}`;
    case 'finalize':
      return 'Making it final';
    case 'reopen':
      return 'Reopening';
    default:
      return command satisfies never;
  }
};
