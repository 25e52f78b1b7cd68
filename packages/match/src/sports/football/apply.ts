import { startClock, stopClock } from '../../core/clock.ts';
import { leader, plusOne, type Side, withSide } from '../../core/side.ts';
import { breakAfter, isPeriod, periodOf, startSeconds, throughOf } from './period.ts';
import { shootOutWinner } from './shootout.ts';
import type {
  At,
  CardShown,
  FootballDetail,
  FootballEvent,
  FootballPeriod,
  FootballSide,
  FootballState,
  Goal,
  Kick,
  Substitution,
} from './types.ts';

/** The state after `event`, which happened at `at` (epoch milliseconds). */
export const applyFootball = (state: FootballState, event: FootballEvent, at: number): FootballState => {
  const { rules, clockRate } = state.setup;
  switch (event.type) {
    case 'PeriodStarted':
      return {
        ...state,
        status: 'live',
        phase: event.period,
        reason: null,
        clock: event.period === 'PEN' ? null : startClock(startSeconds(rules, event.period), at, clockRate),
        detail: {
          ...(event.period === 'PEN' ? forgetCautions(state.detail) : state.detail),
          addedTime: null,
          periods: [...state.detail.periods, { period: event.period, home: 0, away: 0 }],
        },
      };
    case 'PeriodEnded': {
      const interval = breakAfter(state, event.period);
      const ended: FootballState = {
        ...state,
        clock: state.clock && stopClock(state.clock, at),
        detail: { ...state.detail, addedTime: null },
      };
      return interval === null
        ? fullTime(ended, event.period)
        : { ...ended, status: 'break', phase: interval };
    }
    case 'ClockSet':
      return setClock(state, event.seconds, at);
    case 'AddedTimeAnnounced':
      return { ...state, detail: { ...state.detail, addedTime: event.minutes } };
    case 'GoalRecorded':
      return applyGoal(state, event);
    case 'PenaltyMissed':
      return state;
    case 'CardShown':
      return applyCard(state, event);
    case 'SubstitutionMade':
      return applySubstitution(state, event);
    case 'ShootOutRecorded': {
      const outcome = { winner: leader(event.score), decidedBy: 'shootOut' } as const;
      return {
        ...state,
        status: 'ended',
        phase: 'PEN',
        outcome,
        detail: { ...state.detail, shootOutResult: event.score },
      };
    }
    case 'KickTaken':
      return applyKick(state, event);
    default:
      return event satisfies never;
  }
};

const fullTime = (state: FootballState, last: FootballPeriod): FootballState => ({
  ...state,
  status: 'ended',
  outcome: {
    winner: leader(state.score),
    decidedBy: last === '2H' ? 'normal' : 'overtime',
    ...throughOf(state.setup.rules, state.score),
  },
});

/** A clock that stands is set and goes on standing. One that was set in a period since voided stays as it is. */
const setClock = (state: FootballState, seconds: number, at: number): FootballState => {
  const { clock, phase } = state;
  if (clock === null || !isPeriod(phase) || seconds < startSeconds(state.setup.rules, phase)) return state;
  return {
    ...state,
    clock: { ...clock, base: seconds, startedAt: clock.startedAt === null ? null : at },
  };
};

/** Cautions are not carried into the kicks from the penalty mark (IFAB Law 10.3). */
const forgetCautions = (detail: FootballDetail): FootballDetail => ({
  ...detail,
  home: { ...detail.home, booked: [] },
  away: { ...detail.away, booked: [] },
});

const applyGoal = (state: FootballState, { side, minute }: At<Goal>): FootballState => {
  const period = periodOf(state.setup.rules, minute);
  return {
    ...state,
    score: plusOne(state.score, side),
    detail: {
      ...state.detail,
      periods: state.detail.periods.map((p) => (p.period === period ? { ...p, ...plusOne(p, side) } : p)),
    },
  };
};

const withDetail = (state: FootballState, side: Side, change: Partial<FootballSide>): FootballState => ({
  ...state,
  detail: { ...state.detail, ...withSide(state.detail, side, { ...state.detail[side], ...change }) },
});

const applyCard = (state: FootballState, { side, card, player }: CardShown): FootballState => {
  const was = state.detail[side];
  const id = player?.id;
  if (card === 'yellow')
    return withDetail(state, side, {
      yellow: was.yellow + 1,
      booked: id === undefined ? was.booked : [...was.booked, id],
    });
  return withDetail(state, side, {
    red: was.red + 1,
    sentOff: id === undefined ? was.sentOff : [...was.sentOff, id],
    onPitch: was.onPitch?.filter((one) => one !== id) ?? null,
  });
};

const applySubstitution = (
  state: FootballState,
  { side, off, on, concussion }: Substitution,
): FootballState => {
  const was = state.detail[side];
  const onPitch = was.onPitch?.filter((id) => id !== off?.id);
  return withDetail(state, side, {
    substitutions: was.substitutions + (concussion === true ? 0 : 1),
    substitutedOff: off?.id === undefined ? was.substitutedOff : [...was.substitutedOff, off.id],
    onPitch: onPitch === undefined ? null : on?.id === undefined ? onPitch : [...onPitch, on.id],
  });
};

const applyKick = (state: FootballState, { side, player, scored }: Kick): FootballState => {
  const kicks = [...state.detail.kicks, { side, playerId: player?.id ?? null, scored }];
  const next: FootballState = { ...state, detail: { ...state.detail, kicks } };
  const winner = shootOutWinner(kicks);
  return winner === null ? next : { ...next, status: 'ended', outcome: { winner, decidedBy: 'shootOut' } };
};

const EMPTY: FootballSide = {
  onPitch: null,
  substitutedOff: [],
  sentOff: [],
  booked: [],
  substitutions: 0,
  yellow: 0,
  red: 0,
};

export const FOOTBALL_START: FootballDetail = {
  sport: 'football',
  home: EMPTY,
  away: EMPTY,
  periods: [],
  addedTime: null,
  kicks: [],
  shootOutResult: null,
};

/** Puts a line-up's starters on the pitch. */
export const fieldLineup = (state: FootballState, side: Side, starters: readonly string[]): FootballState =>
  withDetail(state, side, { onPitch: starters });
