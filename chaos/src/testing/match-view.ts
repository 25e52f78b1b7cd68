import type { TimedView } from '../checks/match-views.ts';
import type { InjectedFault } from '../faults/inject.ts';

/** A page that was always live and on which nothing happened, in a run of one minute. */
export const matchView = (part: Partial<TimedView> = {}): TimedView => ({
  fan: 1,
  matchId: 'm',
  group: 'fans 1',
  shown: [{ at: 0, revision: 0 }],
  claims: [{ at: 0, claim: 'live' }],
  acknowledgedAt: [],
  suspended: [],
  end: 60_000,
  networkMs: 0,
  delayedMs: () => 0,
  ...part,
});

/** The WebSocket server was down from 10 s to 12 s. */
export const serverOutage = (part: Partial<InjectedFault> = {}): InjectedFault => ({
  kind: 'kill -9 Soketi',
  timed: 'return',
  from: 10_000,
  servedAt: 12_000,
  healedAt: 12_000,
  ...part,
});
