import { isOver } from '../../core/status.ts';
import type { Phase, SportSummary, Unit } from '../../core/summary.ts';
import { callPoints } from './score.ts';
import type { TennisState, TennisTypes } from './types.ts';

const isPlaying = ({ status, detail }: TennisState): boolean =>
  detail.server !== null && (status === 'live' || status === 'interrupted');

/** Play may go on: the match is neither decided nor given up. */
const isOpen = ({ status, detail }: TennisState): boolean => detail.server !== null && !isOver(status);

/** Whether a set has begun and not ended: play is on or halted, or stopped for good within it. */
const isSetOpen = (state: TennisState): boolean => {
  const { outcome, detail } = state;
  if (outcome?.decidedBy === 'normal') return false;
  // Who served is not known of a bare result; that a set was left unfinished is.
  if (detail.server === null && !state.resultOnly) return false;
  const { games, points } = detail;
  return isOpen(state) || games.home + games.away + points.home + points.away > 0;
};

/** The set that is being played or was left unfinished, in a tie-break with its points. */
const openSet = (state: TennisState, number: number): Unit => {
  const { games, points, playing } = state.detail;
  const isLeftInTieBreak = !isOpen(state) && playing === 'tieBreak';
  return { code: `S${number}`, ...games, ...(isLeftInTieBreak && { extra: points }) };
};

const unitsOf = (state: TennisState): Unit[] => {
  const { sets } = state.detail;
  const finished = sets.map(({ home, away, tieBreak }, index): Unit => {
    const unit = { code: `S${index + 1}`, home, away };
    return tieBreak === undefined ? unit : { ...unit, extra: tieBreak };
  });
  return isSetOpen(state) ? [...finished, openSet(state, finished.length + 1)] : finished;
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
