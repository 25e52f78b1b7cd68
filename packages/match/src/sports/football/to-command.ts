import type { FootballCommand, FootballEvent } from './types.ts';

/** The command that records an event again. */
export const footballCommand = (event: FootballEvent): FootballCommand => {
  switch (event.type) {
    case 'PeriodStarted':
      return { type: 'startPeriod', period: event.period };
    case 'PeriodEnded':
      return { type: 'endPeriod' };
    case 'ClockSet':
      return { type: 'setClock', seconds: event.seconds };
    case 'AddedTimeAnnounced':
      return { type: 'announceAddedTime', minutes: event.minutes };
    case 'GoalRecorded':
      return { ...event, type: 'recordGoal' };
    case 'PenaltyMissed':
      return { ...event, type: 'recordMissedPenalty' };
    case 'CardShown': {
      const { inShootOut, minute, ...card } = event;
      return { ...card, type: 'recordCard', ...(inShootOut ? {} : { minute }) };
    }
    case 'SubstitutionMade': {
      const { inShootOut, minute, ...substitution } = event;
      return { ...substitution, type: 'recordSubstitution', ...(inShootOut ? {} : { minute }) };
    }
    case 'KickTaken':
      return { ...event, type: 'recordKick' };
    case 'ShootOutRecorded':
      return { type: 'recordShootOut', score: event.score };
    default:
      return event satisfies never;
  }
};
