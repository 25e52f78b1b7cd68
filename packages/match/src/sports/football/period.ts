import { type Clock, readClock } from '../../core/clock.ts';
import type { Minute } from '../../core/minute.ts';
import { leader, NIL, type PerSide, type Side } from '../../core/side.ts';
import type { FootballRules } from './options.ts';
import type { FootballState } from './types.ts';
import { FOOTBALL_PERIODS, type FootballBreak, type FootballPeriod, type FootballPhase } from './types.ts';

export const isPeriod = (phase: FootballPhase | null): phase is FootballPeriod =>
  FOOTBALL_PERIODS.some((period) => period === phase);

/** The last regular minute of a period; the shoot-out has none of its own and takes extra time's. */
export const lastMinute = (rules: FootballRules, period: FootballPeriod): number => {
  switch (period) {
    case '1H':
      return rules.halfMinutes;
    case '2H':
      return 2 * rules.halfMinutes;
    case 'ET1':
      return 2 * rules.halfMinutes + rules.extraHalfMinutes;
    case 'ET2':
    case 'PEN':
      return 2 * rules.halfMinutes + 2 * rules.extraHalfMinutes;
    default:
      return period satisfies never;
  }
};

/** Seconds on the clock when a period begins. */
export const startSeconds = (rules: FootballRules, period: FootballPeriod): number => {
  const before = FOOTBALL_PERIODS[FOOTBALL_PERIODS.indexOf(period) - 1];
  return before === undefined ? 0 : lastMinute(rules, before) * 60;
};

/** Which period a minute belongs to: 45+2' to the first half, 46' to the second. Null beyond extra time. */
export const periodOf = (rules: FootballRules, { minute }: Minute): Exclude<FootballPeriod, 'PEN'> | null => {
  for (const period of ['1H', '2H', 'ET1', 'ET2'] as const)
    if (minute <= lastMinute(rules, period)) return period;
  return null;
};

/** More added time than any period has; what a clock shows beyond it was forgotten, not played. */
export const MAX_ADDED = 60;

/** The minute of play that the clock shows: the first minute is 1', after the regular time it is 45+1'. */
export const minuteOf = (rules: FootballRules, period: FootballPeriod, clock: Clock, now: number): Minute => {
  const minute = Math.floor(readClock(clock, now) / 60) + 1;
  const last = lastMinute(rules, period);
  return minute > last ? { minute: last, added: Math.min(minute - last, MAX_ADDED) } : { minute };
};

/** The minute that the clock shows while a period is being played or halted; null in every other state. */
export const minuteShown = (state: FootballState, at: number): Minute | null => {
  const { phase, clock, status } = state;
  const isHalted = status === 'interrupted' || status === 'suspended';
  if (!isPeriod(phase) || phase === 'PEN' || clock === null) return null;
  return status === 'live' || isHalted ? minuteOf(state.setup.rules, phase, clock, at) : null;
};

/** The minute at which play last stood: the clock's where it has one, else the last of the last period. */
export const lastMinutePlayed = (state: FootballState, at: number): Minute | null => {
  const { rules } = state.setup;
  const period = state.detail.periods.findLast((played) => played.period !== 'PEN')?.period;
  if (period === undefined) return null;
  return state.clock === null
    ? { minute: lastMinute(rules, period) }
    : minuteOf(rules, period, state.clock, at);
};

/** The first minute of a period. */
export const firstMinute = (rules: FootballRules, period: FootballPeriod): number =>
  startSeconds(rules, period) / 60 + 1;

/** Level, with the goals of a first leg where there was one. */
export const isLevel = (rules: FootballRules, score: PerSide<number>): boolean =>
  leader(aggregate(rules.firstLeg ?? NIL, score)) === null;

/** The goals of a tie over two legs up to now. */
export const aggregate = (firstLeg: PerSide<number>, score: PerSide<number>): PerSide<number> => ({
  home: score.home + firstLeg.home,
  away: score.away + firstLeg.away,
});

/** Who goes on by both legs, to be spread into the outcome of the second; nothing where there is one match only. */
export const throughOf = (
  { firstLeg }: FootballRules,
  score: PerSide<number>,
): { readonly through?: Side } => {
  const through = firstLeg === undefined ? null : leader(aggregate(firstLeg, score));
  return through === null ? {} : { through };
};

/** What follows the end of a period: an interval, or null when the match is over. */
export const breakAfter = (state: FootballState, period: FootballPeriod): FootballBreak | null => {
  const { rules } = state.setup;
  const level = isLevel(rules, state.score);
  switch (period) {
    case '1H':
      return 'HT';
    case '2H':
      return level && rules.extraTime ? 'BET' : level && rules.shootOut ? 'BPEN' : null;
    case 'ET1':
      return 'ETHT';
    case 'ET2':
      return level && rules.shootOut ? 'BPEN' : null;
    case 'PEN':
      return null;
    default:
      return period satisfies never;
  }
};

/** The period that may begin now, or null. */
export const nextPeriod = (state: FootballState): FootballPeriod | null => {
  if (state.phase === null) return state.status === 'scheduled' || state.status === 'delayed' ? '1H' : null;
  if (state.status !== 'break') return null;
  switch (state.phase) {
    case 'HT':
      return '2H';
    case 'BET':
      return 'ET1';
    case 'ETHT':
      return 'ET2';
    case 'BPEN':
      return 'PEN';
    default:
      return null;
  }
};
