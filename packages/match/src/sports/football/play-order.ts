import type { Minute } from '../../core/minute.ts';
import type { FootballRules } from './options.ts';
import { lastMinute, periodOf } from './period.ts';
import { FOOTBALL_PERIODS, type FootballEvent, type FootballPeriod } from './types.ts';

/** More than the minutes of a period, in thousandths. */
const PERIOD_SPAN = 1_000_000;

const startOf = (period: FootballPeriod): number => FOOTBALL_PERIODS.indexOf(period) * PERIOD_SPAN;

/** The place of a minute: 45+2' before 46'. */
export const minutePlace = (rules: FootballRules, minute: Minute): number =>
  startOf(periodOf(rules, minute) ?? 'ET2') + minute.minute * 1000 + (minute.added ?? 0) + 1;

/** A period's start comes before and its end after all that happened in it. Null for what has no place of its own. */
export const placeOfFootball = (rules: FootballRules, event: FootballEvent): number | null => {
  switch (event.type) {
    case 'PeriodStarted':
      return startOf(event.period);
    case 'PeriodEnded':
      return startOf(event.period) + PERIOD_SPAN - 1;
    case 'KickTaken':
    case 'ShootOutRecorded':
      return startOf('PEN') + 1;
    case 'ClockSet':
      return null;
    case 'AddedTimeAnnounced':
      return minutePlace(rules, { minute: lastMinute(rules, event.period) });
    case 'GoalRecorded':
    case 'PenaltyMissed':
      return minutePlace(rules, event.minute);
    case 'CardShown':
    case 'SubstitutionMade':
      return event.inShootOut === true ? startOf('PEN') + 1 : minutePlace(rules, event.minute);
    default:
      return event satisfies never;
  }
};
