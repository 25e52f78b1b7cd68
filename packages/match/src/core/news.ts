import type { PeriodClock } from './period-clock.ts';
import { isUnderWay, type Status } from './status.ts';

/** When a match that has begun and is not over was last heard of. Epoch milliseconds. */
export interface News {
  readonly lastAt: number;
  /** Nothing by then, and nobody attends to the match: whoever was to press full time did not. */
  readonly dueBy: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a period may go on, without a word, after its regular end. */
const OVERRUN_MS = 30 * MINUTE_MS;
/** How long nothing needs to be said where no clock runs: a long set, or an interval that is made longer. */
const SILENCE_MS = {
  clocked: HOUR_MS,
  unclocked: 3 * HOUR_MS,
  interrupted: 6 * HOUR_MS,
  suspended: 24 * HOUR_MS,
};
/** The longest silence of a match that still counts as under way. */
export const LONGEST_SILENCE_MS = SILENCE_MS.interrupted;

interface Halted {
  readonly status: Status;
  readonly clock: PeriodClock | null;
  readonly continuesAt?: number;
  /** Seconds of play for each second. */
  readonly rate: number;
}

/** The news of a match whose last word is from `lastAt`; undefined where none is to be expected. */
export const newsOf = ({ status, clock, continuesAt, rate }: Halted, lastAt: number): News | undefined => {
  switch (status) {
    case 'live':
      return { lastAt, dueBy: Math.round(liveUntil(clock, lastAt, rate)) };
    case 'break':
      return {
        lastAt,
        dueBy: Math.round(lastAt + (clock === null ? SILENCE_MS.unclocked : SILENCE_MS.clocked) / rate),
      };
    case 'interrupted':
      return { lastAt, dueBy: lastAt + SILENCE_MS.interrupted };
    case 'suspended':
      return { lastAt, dueBy: Math.max(lastAt, continuesAt ?? 0) + SILENCE_MS.suspended };
    default:
      return undefined;
  }
};

const liveUntil = (clock: PeriodClock | null, lastAt: number, rate: number): number => {
  const { startedAt = null, lengthOfPeriod, elapsed = 0 } = clock ?? {};
  if (startedAt === null || lengthOfPeriod === undefined) return lastAt + SILENCE_MS.unclocked / rate;
  const regularEnd = startedAt + (Math.max(0, lengthOfPeriod - elapsed) * 1000) / rate;
  return Math.max(lastAt, regularEnd) + OVERRUN_MS / rate;
};

interface WithNews {
  readonly status: Status;
  readonly news?: News | undefined;
}

/** Nothing was heard of it for longer than its sport allows. `at`: epoch milliseconds of the server's clock. */
export const isUnattended = ({ news }: WithNews, at: number): boolean =>
  news !== undefined && at >= news.dueBy;

/** It is being played: what a fan calls "live". One that nobody attends to any more is not. */
export const isUnderWayAt = (summary: WithNews, at: number): boolean =>
  isUnderWay(summary.status) && !isUnattended(summary, at);

/** A span of time: from, and before; epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
const isIn = ({ from, to }: Span, instant: number): boolean => instant >= from && instant < to;

/** Play is on, or was stopped to be continued, perhaps on another day. */
export const isOngoing = (summary: WithNews, at: number): boolean =>
  isUnderWayAt(summary, at) || (summary.status === 'suspended' && !isUnattended(summary, at));

/**
 * Whether a match stands on a board of this span: of the day on which it kicks off, of the one on which it goes on after
 * it was suspended, and, as long as it is played, of the day that it is now.
 */
export const isOnBoardOf = (
  span: Span,
  summary: WithNews & { readonly kickoffAt: number; readonly continuesAt?: number },
  at: number,
): boolean =>
  isIn(span, summary.kickoffAt) ||
  (summary.continuesAt !== undefined && isIn(span, summary.continuesAt)) ||
  (isIn(span, at) && isOngoing(summary, at));
