import type { Setup } from './setup.ts';
import { NIL } from './side.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';

/** A match before its first command. */
export const startMatch = <T extends SportTypes>(sport: Sport<T>, setup: Setup<T>): State<T> => ({
  setup,
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
  detail: sport.start(setup.rules),
});
