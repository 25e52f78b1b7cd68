import type { Phase, SportSummary, Unit } from '../../core/summary.ts';
import { callPoints } from './score.ts';
import type { TennisState, TennisTypes } from './types.ts';

const isPlaying = ({ status, detail }: TennisState): boolean =>
  detail.server !== null && (status === 'live' || status === 'interrupted');

/** Whether a set has begun and not ended: play is on or halted, or stopped for good within it. */
const isSetOpen = ({ outcome, detail: { server, games, points } }: TennisState): boolean => {
  if (server === null || outcome?.decidedBy === 'normal') return false;
  return outcome === null || games.home + games.away + points.home + points.away > 0;
};

const unitsOf = (state: TennisState): Unit[] => {
  const { sets, games } = state.detail;
  const finished = sets.map(({ home, away, tieBreak }, index): Unit => {
    const unit = { code: `S${index + 1}`, home, away };
    return tieBreak === undefined ? unit : { ...unit, extra: tieBreak };
  });
  return isSetOpen(state) ? [...finished, { code: `S${finished.length + 1}`, ...games }] : finished;
};

const phaseOf = (state: TennisState, units: readonly Unit[]): Phase | null => {
  const { setup, detail } = state;
  const number = Math.max(1, units.length);
  if (detail.server === null && units.length === 0) return null;
  const part = isSetOpen(state) && detail.playing !== 'game' ? { part: detail.playing } : {};
  return { kind: 'set', number, of: setup.rules.bestOf, ...part, code: `S${number}` };
};

export const tennisSummary = (state: TennisState): SportSummary<TennisTypes> => {
  const { server, playing } = state.detail;
  const units = unitsOf(state);
  return {
    phase: phaseOf(state, units),
    clock: null,
    units,
    shootOut: null,
    turn: isPlaying(state) && server !== null ? { side: server, why: 'serves' } : null,
    counters: { home: {}, away: {} },
    penalties: [],
    detail: { points: callPoints(state.detail), playing },
  };
};
