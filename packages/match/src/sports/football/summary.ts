import type { Clock } from '../../core/clock.ts';
import type { PeriodClock } from '../../core/period-clock.ts';
import type { Phase, SportSummary } from '../../core/summary.ts';
import { aggregate, isPeriod, lastMinute, startSeconds } from './period.ts';
import { kicksScored } from './shootout.ts';
import type { FootballPeriod, FootballPhase, FootballState, FootballTypes } from './types.ts';

const PHASES: Readonly<Record<FootballPeriod, Omit<Phase, 'code'>>> = {
  '1H': { kind: 'half', number: 1, of: 2 },
  '2H': { kind: 'half', number: 2, of: 2 },
  ET1: { kind: 'overtime', number: 1, of: 2 },
  ET2: { kind: 'overtime', number: 2, of: 2 },
  PEN: { kind: 'shootOut', number: 1 },
};

const phaseOf = (phase: FootballPhase, last: FootballPeriod): Phase =>
  isPeriod(phase) ? { ...PHASES[phase], code: phase } : { ...PHASES[last], part: 'break', code: phase };

/** A clock that runs on from period to period, as the clock of one period. */
const clockOf = ({ setup }: FootballState, clock: Clock, period: FootballPeriod): PeriodClock => {
  const from = startSeconds(setup.rules, period);
  return {
    elapsed: Math.max(0, clock.base - from),
    startedAt: clock.startedAt,
    rate: clock.rate,
    from,
    lengthOfPeriod: lastMinute(setup.rules, period) * 60 - from,
    shown: 'up',
  };
};

export const footballSummary = (state: FootballState): SportSummary<FootballTypes> => {
  const { detail, phase, clock } = state;
  const { firstLeg } = state.setup.rules;
  const last = detail.periods.findLast(({ period }) => period !== 'PEN')?.period ?? '1H';
  return {
    phase: phase === null ? null : phaseOf(phase, last),
    clock: clock === null ? null : clockOf(state, clock, last),
    units: detail.periods.flatMap(({ period, home, away }) =>
      period === 'PEN' ? [] : [{ code: period, home, away }],
    ),
    ...(firstLeg === undefined ? {} : { aggregate: aggregate(firstLeg, state.score) }),
    shootOut: detail.shootOutResult ?? (phase === 'PEN' ? kicksScored(detail.kicks) : null),
    turn: null,
    counters: {
      home: { yellow: detail.home.yellow, red: detail.home.red },
      away: { yellow: detail.away.yellow, red: detail.away.red },
    },
    penalties: [],
    detail: { addedTime: detail.addedTime, review: state.review?.about ?? null },
  };
};
