import { formatMinute, type Minute } from '../minute.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { other } from '../side.ts';
import type { Sport, SportIncident } from '../sport.ts';
import type { FootballState } from '../state.ts';
import { applyFootball } from './apply.ts';
import { checkFootball } from './check.ts';
import { named } from './check-player.ts';
import { isPeriod, lastMinute, minuteOf, periodOf } from './period.ts';
import { FOOTBALL_PERIODS, type FootballCommand, type FootballEvent, type FootballPeriod } from './terms.ts';

export const football: Sport<FootballState, FootballCommand, FootballEvent> = {
  toEvent: (state, command, at) => {
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
      case 'recordKick': {
        const { type: _, ...kick } = command;
        return {
          type: 'KickTaken',
          ...kick,
          ...(kick.player && { player: named(state, kick.side, kick.player) }),
        };
      }
      case 'recordGoal': {
        const { type: _, ...goal } = command;
        const minute = minuteFor(state, goal.minute, at);
        if ('rule' in minute) return minute;
        const scorers = goal.kind === 'ownGoal' ? other(goal.side) : goal.side;
        const player = goal.player && { player: named(state, scorers, goal.player) };
        return {
          type: 'GoalRecorded',
          ...goal,
          ...player,
          ...(goal.assist && { assist: named(state, goal.side, goal.assist) }),
          minute,
        };
      }
      case 'recordMissedPenalty': {
        const { type: _, ...missed } = command;
        const minute = minuteFor(state, missed.minute, at);
        if ('rule' in minute) return minute;
        return {
          type: 'PenaltyMissed',
          ...missed,
          ...(missed.player && { player: named(state, missed.side, missed.player) }),
          minute,
        };
      }
      case 'recordCard': {
        const { type: _, ...card } = command;
        const minute = minuteFor(state, card.minute, at);
        if ('rule' in minute) return minute;
        return {
          type: 'CardShown',
          ...card,
          ...(card.player && { player: named(state, card.side, card.player) }),
          minute,
        };
      }
      case 'recordSubstitution': {
        const { type: _, ...sub } = command;
        const minute = minuteFor(state, sub.minute, at);
        if ('rule' in minute) return minute;
        const off = sub.off && { off: named(state, sub.side, sub.off) };
        return {
          type: 'SubstitutionMade',
          ...sub,
          ...off,
          ...(sub.on && { on: named(state, sub.side, sub.on) }),
          minute,
        };
      }
      default:
        return command satisfies never;
    }
  },
  check: checkFootball,
  apply: (state, entry) => applyFootball(state, entry.event, entry.at),
  incident: (before, _after, event) => incidentOf(before, event),
  position: (state, event) => positionOf(state, event),
};

/** The minute given, or the one that the clock shows. */
const minuteFor = (state: FootballState, given: Minute | undefined, at: number): Minute | Refusal => {
  if (given !== undefined) return given.added === 0 ? { minute: given.minute } : given;
  if (state.phase === null) return refuse('FB-02', 'The match has not kicked off.');
  if (state.clock !== null && isPeriod(state.phase) && state.phase !== 'PEN')
    return minuteOf(state.setup.rules, state.phase, state.clock, at);
  return refuse('FB-03', 'The clock stands, so say which minute it was.');
};

const incidentOf = (before: FootballState, event: FootballEvent): SportIncident | null => {
  switch (event.type) {
    case 'PeriodStarted':
    case 'PeriodEnded': {
      const edge = event.type === 'PeriodStarted' ? 'start' : 'end';
      return { type: 'period', period: event.period, edge, phase: event.period };
    }
    case 'ClockSet':
      return null;
    case 'AddedTimeAnnounced': {
      const minute = { minute: lastMinute(before.setup.rules, event.period) };
      return { type: 'addedTime', period: event.period, minutes: event.minutes, minute, phase: event.period };
    }
    case 'ShootOutRecorded':
      return { type: 'notice', notice: 'shootOutRecorded', phase: 'PEN' };
    case 'KickTaken': {
      const { type: _, ...kick } = event;
      return { type: 'kick', ...kick, phase: 'PEN' };
    }
    case 'GoalRecorded': {
      const { type: _, ...goal } = event;
      return { type: 'goal', ...goal, ...phaseAt(before, goal.minute) };
    }
    case 'PenaltyMissed': {
      const { type: _, ...missed } = event;
      return { type: 'missedPenalty', ...missed, ...phaseAt(before, missed.minute) };
    }
    case 'CardShown': {
      const { type: _, ...card } = event;
      return { type: 'card', ...card, ...phaseAt(before, card.minute) };
    }
    case 'SubstitutionMade': {
      const { type: _, ...substitution } = event;
      return { type: 'substitution', ...substitution, ...phaseAt(before, substitution.minute) };
    }
    default:
      return event satisfies never;
  }
};

const phaseAt = (state: FootballState, minute: Minute): { phase: FootballPeriod } | Record<string, never> => {
  const phase = periodOf(state.setup.rules, minute);
  return phase === null ? {} : { phase };
};

const PERIOD_SPAN = 1_000_000;

/** Period first, then the minute; a period's start comes before and its end after all that happened in it. */
const positionOf = (state: FootballState, event: FootballEvent): number | null => {
  switch (event.type) {
    case 'PeriodStarted':
      return FOOTBALL_PERIODS.indexOf(event.period) * PERIOD_SPAN;
    case 'PeriodEnded':
      return FOOTBALL_PERIODS.indexOf(event.period) * PERIOD_SPAN + PERIOD_SPAN - 1;
    case 'KickTaken':
    case 'ShootOutRecorded':
      return FOOTBALL_PERIODS.indexOf('PEN') * PERIOD_SPAN + 1;
    case 'ClockSet':
    case 'AddedTimeAnnounced':
      return null;
    case 'GoalRecorded':
    case 'PenaltyMissed':
    case 'CardShown':
    case 'SubstitutionMade': {
      const { minute, added } = event.minute;
      const period = periodOf(state.setup.rules, event.minute) ?? 'ET2';
      return FOOTBALL_PERIODS.indexOf(period) * PERIOD_SPAN + minute * 1000 + (added ?? 0) + 1;
    }
    default:
      return event satisfies never;
  }
};

/** For messages: "the goal of 67'". */
export const labelOf = (event: FootballEvent): string => {
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
      return 'the announcement of added time';
    default:
      return event satisfies never;
  }
};
