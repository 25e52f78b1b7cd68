import type { TimedSeat } from '../checks/seats.ts';
import type { Injected } from '../faults/inject.ts';

/** A page that was live all the time, on which nothing ever happened. Times are milliseconds of a run of a minute. */
export const seat = (part: Partial<TimedSeat> = {}): TimedSeat => ({
  fan: 1,
  matchId: 'm',
  group: 'fans 1',
  shown: [{ at: 0, revision: 0 }],
  claimed: [{ at: 0, claim: 'live' }],
  acknowledgedAt: [],
  suspended: [],
  end: 60_000,
  networkMs: 0,
  stalled: () => 0,
  ...part,
});

/** The WebSocket server was away from 10 s to 12 s. */
export const away = (part: Partial<Injected> = {}): Injected => ({
  kind: 'kill -9 Soketi',
  timed: 'return',
  from: 10_000,
  servedAt: 12_000,
  healedAt: 12_000,
  ...part,
});
