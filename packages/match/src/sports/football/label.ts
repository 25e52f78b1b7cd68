import { formatMinute } from '../../core/minute.ts';
import type { FootballEvent } from './types.ts';

/** For messages: "the goal of 67'". */
export const footballLabel = (event: FootballEvent): string => {
  switch (event.type) {
    case 'GoalRecorded':
      return `the goal of ${formatMinute(event.minute)}`;
    case 'PenaltyMissed':
      return `the missed penalty of ${formatMinute(event.minute)}`;
    case 'CardShown':
      return `the card of ${formatMinute(event.minute)}`;
    case 'SubstitutionMade':
      return `the substitution of ${formatMinute(event.minute)}`;
    case 'PeriodStarted':
      return `the start of ${event.period}`;
    case 'PeriodEnded':
      return `the end of ${event.period}`;
    case 'ShootOutRecorded':
      return 'the score of the shoot-out';
    case 'KickTaken':
      return 'a kick of the shoot-out';
    case 'ClockSet':
      return 'the setting of the clock';
    case 'AddedTimeAnnounced':
      return `the added time of ${event.period}`;
    default:
      return event satisfies never;
  }
};
