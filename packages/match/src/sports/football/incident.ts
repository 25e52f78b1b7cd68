import { type Lineup, type PlayerRef, playersOf } from '../../core/lineup.ts';
import type { Minute } from '../../core/minute.ts';
import type { Side } from '../../core/side.ts';
import type { SportIncident } from '../../core/sport.ts';
import { scorersSide } from './own-goal.ts';
import { lastMinute, periodOf } from './period.ts';
import type { FootballEvent, FootballPeriod, FootballState, FootballTypes } from './types.ts';

/** What a fan sees of an event; null for a setting of the clock. Players have the names that their line-up gives. */
export const footballIncident = (
  before: FootballState,
  event: FootballEvent,
): SportIncident<FootballTypes> | null => {
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
      const { type: _, player, ...kick } = event;
      return { type: 'kick', ...kick, ...who(before, event.side, player), phase: 'PEN' };
    }
    case 'GoalRecorded': {
      const { type: _, player, assist, ...goal } = event;
      return {
        type: 'goal',
        ...goal,
        ...who(before, scorersSide(goal), player),
        ...(assist && { assist: named(before.lineups[goal.side], assist) }),
        ...phaseAt(before, goal.minute),
      };
    }
    case 'PenaltyMissed': {
      const { type: _, player, ...missed } = event;
      return {
        type: 'missedPenalty',
        ...missed,
        ...who(before, missed.side, player),
        ...phaseAt(before, missed.minute),
      };
    }
    case 'CardShown': {
      const { type: _, player, inShootOut, ...card } = event;
      return {
        type: 'card',
        ...card,
        ...who(before, card.side, player),
        ...(inShootOut ? { phase: 'PEN' } : phaseAt(before, card.minute)),
      };
    }
    case 'SubstitutionMade': {
      const { type: _, off, on, inShootOut, ...substitution } = event;
      const lineup = before.lineups[substitution.side];
      return {
        type: 'substitution',
        ...substitution,
        ...(off && { off: named(lineup, off) }),
        ...(on && { on: named(lineup, on) }),
        ...(inShootOut ? { phase: 'PEN' } : phaseAt(before, substitution.minute)),
      };
    }
    default:
      return event satisfies never;
  }
};

/** The line-up's own name for a player, so that one person never has two. */
const named = (lineup: Lineup | null, player: PlayerRef): PlayerRef => {
  const known = lineup === null ? undefined : playersOf(lineup).find(({ id }) => id === player.id);
  return known === undefined ? player : { id: known.id, name: known.name };
};

const who = (state: FootballState, side: Side, player: PlayerRef | undefined): { player?: PlayerRef } =>
  player === undefined ? {} : { player: named(state.lineups[side], player) };

const phaseAt = (state: FootballState, minute: Minute): { phase?: FootballPeriod } => {
  const phase = periodOf(state.setup.rules, minute);
  return phase === null ? {} : { phase };
};
