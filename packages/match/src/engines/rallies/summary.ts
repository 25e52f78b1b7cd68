import { type PerSide, plusOne, SIDES } from '../../core/side.ts';
import type { State } from '../../core/state.ts';
import { isOver } from '../../core/status.ts';
import type { Phase, SportSummary, Unit } from '../../core/summary.ts';
import { isOnePointFrom } from '../race/race.ts';
import type { RallySport } from './apply.ts';
import { setNumber } from './play.ts';
import { isDone, matchWinner, raceOfSet } from './rules.ts';
import type { RallySummaryDetail } from './types.ts';

/** What a sport adds to a summary of the engine's. */
export interface SummaryOptions<T extends RallySport> {
  /** How it calls its sets. */
  readonly kind: 'set' | 'game';
  /** Before the number of one: `S`, `G`. */
  readonly letter: string;
  /** Whether the sides change ends after the point that was just played, within a set. */
  changesEnds(rules: T['Rules'], detail: T['Detail']): boolean;
}

const hasBegun = <T extends RallySport>({ detail, status }: State<T>): boolean =>
  status === 'live' || detail.sets.length > 0 || detail.points.home + detail.points.away > 0;

/** A set is being played, or was broken off. */
const isSetOpen = <T extends RallySport>(state: State<T>): boolean => {
  const { status, statusBefore, detail } = state;
  if (status === 'live' || detail.points.home + detail.points.away > 0) return true;
  return (status === 'interrupted' || status === 'suspended') && statusBefore === 'live';
};

const unitsOf = <T extends RallySport>(state: State<T>, letter: string): Unit[] => {
  const { sets, points } = state.detail;
  const all = isSetOpen(state) ? [...sets, points] : sets;
  return all.map((set, index) => ({ code: `${letter}${index + 1}`, home: set.home, away: set.away }));
};

const phaseOf = <T extends RallySport>(
  state: State<T>,
  { kind, letter }: SummaryOptions<T>,
): Phase | null => {
  if (!hasBegun(state)) return null;
  const open = isSetOpen(state);
  const number = open ? setNumber(state.detail) : Math.max(1, state.detail.sets.length);
  const part = !open && !isOver(state.status) ? { part: 'break' as const } : {};
  return { kind, number, of: state.setup.rules.bestOf, ...part, code: `${letter}${number}` };
};

/** Set point and match point: what is one rally away. */
const ballOf = <T extends RallySport>({ status, detail, setup }: State<T>): RallySummaryDetail['ball'] => {
  if (status !== 'live' && status !== 'interrupted') return null;
  const race = raceOfSet(setup.rules, setNumber(detail));
  const side = SIDES.find((one) => isOnePointFrom(race, detail.points, one));
  // With a cap both may be one point away; then it is nobody's more than the other's.
  if (side === undefined || SIDES.every((one) => isOnePointFrom(race, detail.points, one))) return null;
  const sets = [...detail.sets, plusOne(detail.points, side)];
  const isMatch = isDone(setup.rules, sets) && matchWinner(sets) === side;
  return { side, of: isMatch ? 'match' : 'set' };
};

/** What the engine gives of a summary. */
export const rallySummary = <T extends RallySport>(
  state: State<T>,
  options: SummaryOptions<T>,
): Omit<SportSummary<T>, 'detail'> & { readonly detail: RallySummaryDetail } => {
  const { status, detail, setup } = state;
  const isOn = status === 'live' || (status === 'interrupted' && isSetOpen(state));
  return {
    phase: phaseOf(state, options),
    clock: null,
    units: unitsOf(state, options.letter),
    shootOut: null,
    turn: isOn && detail.server !== null ? { side: detail.server, why: 'serves' } : null,
    counters: isOn ? timeOutsLeft(setup.rules.timeOutsInSet, setup.rules.timeOuts, state) : NONE,
    penalties: [],
    detail: {
      points: isOn ? detail.points : null,
      ball: ballOf(state),
      ...(isOn && options.changesEnds(setup.rules, detail) ? { changeEnds: true as const } : {}),
    },
  };
};

const NONE: PerSide<Readonly<Record<string, number>>> = { home: {}, away: {} };

const timeOutsLeft = <T extends RallySport>(
  inSet: number | null,
  inMatch: number | null,
  { detail }: State<T>,
): PerSide<Readonly<Record<string, number>>> => {
  const left = (side: 'home' | 'away'): Readonly<Record<string, number>> => {
    const taken = detail.timeOuts[side];
    const limits = [
      ...(inSet === null ? [] : [inSet - taken]),
      ...(inMatch === null ? [] : [inMatch - taken - detail.timeOutsBefore[side]]),
    ];
    return limits.length === 0 ? {} : { timeOuts: Math.max(0, Math.min(...limits)) };
  };
  return { home: left('home'), away: left('away') };
};
