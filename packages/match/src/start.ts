import { FOOTBALL_START } from './football/apply.ts';
import type { MatchSetup } from './setup.ts';
import { NIL } from './side.ts';
import type { MatchState } from './state.ts';
import { TENNIS_START } from './tennis/point.ts';

/** A match before its first command. */
export const startMatch = (setup: MatchSetup): MatchState => {
  const core = {
    revision: 0,
    status: 'scheduled',
    phase: null,
    clock: null,
    kickoffAt: setup.kickoffAt,
    score: NIL,
    lineups: { home: null, away: null },
    review: null,
    outcome: null,
    statusBefore: null,
    reason: null,
    resultOnly: false,
    incidents: [],
    log: [],
    position: -1,
  } as const;
  return setup.sport === 'football'
    ? { ...core, setup, detail: FOOTBALL_START }
    : { ...core, setup, detail: TENNIS_START };
};
