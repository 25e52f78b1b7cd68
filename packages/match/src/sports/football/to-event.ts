import { type Refusal, refuse } from '../../core/refusal.ts';
import { minuteOfChange, minuteOfPlay } from './minute.ts';
import { isPeriod } from './period.ts';
import type { FootballCommand, FootballEvent, FootballState } from './types.ts';

/** Turns a command into an event, filling in the minute and the period that the state knows. */
export const footballEvent = (
  state: FootballState,
  command: FootballCommand,
  at: number,
): FootballEvent | Refusal => {
  switch (command.type) {
    case 'startPeriod':
      return { type: 'PeriodStarted', period: command.period };
    case 'endPeriod':
      return isPeriod(state.phase) && state.status === 'live'
        ? { type: 'PeriodEnded', period: state.phase }
        : refuse('FB-01', 'No period is being played.');
    case 'setClock':
      return { type: 'ClockSet', seconds: command.seconds };
    case 'announceAddedTime':
      return isPeriod(state.phase) && state.status === 'live'
        ? { type: 'AddedTimeAnnounced', period: state.phase, minutes: command.minutes }
        : refuse('FB-14', 'Added time is announced while a half is being played.');
    case 'recordShootOut':
      return { type: 'ShootOutRecorded', score: command.score };
    case 'recordKick':
      return { ...command, type: 'KickTaken' };
    case 'recordGoal': {
      const minute = minuteOfPlay(state, command.minute, at);
      return 'rule' in minute ? minute : { ...command, type: 'GoalRecorded', minute };
    }
    case 'recordMissedPenalty': {
      const minute = minuteOfPlay(state, command.minute, at);
      return 'rule' in minute ? minute : { ...command, type: 'PenaltyMissed', minute };
    }
    case 'recordCard': {
      const when = minuteOfChange(state, command.minute, at);
      return 'rule' in when ? when : { ...command, type: 'CardShown', ...when };
    }
    case 'recordSubstitution': {
      const when = minuteOfChange(state, command.minute, at);
      return 'rule' in when ? when : { ...command, type: 'SubstitutionMade', ...when };
    }
    default:
      return command satisfies never;
  }
};
