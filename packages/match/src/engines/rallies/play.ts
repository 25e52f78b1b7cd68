import { NIL, other, type PerSide, plusOne, type Side } from '../../core/side.ts';
import { raceWinner } from '../race/race.ts';
import { isDone, matchWinner, type RallyRules, raceOfSet } from './rules.ts';
import type { RallyDetail, RallyEvent } from './types.ts';

/** Who serves in a sport of rallies. */
export interface Serving<R extends RallyRules, D extends RallyDetail> {
  /** Who serves first in the set that begins; null where a toss decides. */
  first(rules: R, detail: D): Side | null;
  /** Who serves the next rally, after one that `winner` won; `detail` has its point. */
  next(rules: R, detail: D, winner: Side): Side | null;
}

/** What differs from sport to sport beside its numbers. */
export interface RallyLaw<R extends RallyRules, D extends RallyDetail> extends Serving<R, D> {
  /** What a match is decided by that goes to the last set there can be: tables may give points by it. */
  readonly lastSet: 'normal' | 'tieBreak';
}

export const RALLY_START: RallyDetail = {
  sets: [],
  points: NIL,
  lastPoint: null,
  server: null,
  firstServer: null,
  timeOuts: NIL,
  timeOutsBefore: NIL,
};

/** The number of the set that is being played, or that comes next. */
export const setNumber = ({ sets }: RallyDetail): number => sets.length + 1;

/** What of any sport's state changes when a rally, a set or the match is over. */
export interface Progress<D extends RallyDetail> {
  readonly detail: D;
  readonly edge: 'rally' | 'set' | 'match';
}

const sum = (a: PerSide<number>, b: PerSide<number>): PerSide<number> => ({
  home: a.home + b.home,
  away: a.away + b.away,
});

/** The detail after a set has begun. */
export const beginSet = <R extends RallyRules, D extends RallyDetail>(
  serving: Serving<R, D>,
  rules: R,
  detail: D,
  given: Side | undefined,
): D => {
  const server = given ?? serving.first(rules, detail);
  return { ...detail, server, firstServer: server };
};

/** The detail after a point for `side`, and what else it won. */
export const winPoint = <R extends RallyRules, D extends RallyDetail>(
  serving: Serving<R, D>,
  rules: R,
  detail: D,
  side: Side,
): Progress<D> => {
  const points = plusOne(detail.points, side);
  if (raceWinner(raceOfSet(rules, setNumber(detail)), points) === null) {
    const after = { ...detail, points, lastPoint: side };
    return { detail: { ...after, server: serving.next(rules, after, side) }, edge: 'rally' };
  }
  const finished = endSet(detail, points);
  return { detail: finished, edge: isDone(rules, finished.sets) ? 'match' : 'set' };
};

/** The detail after a set that ended with these points. */
export const endSet = <D extends RallyDetail>(detail: D, points: PerSide<number>): D => ({
  ...detail,
  sets: [...detail.sets, points],
  points: NIL,
  lastPoint: null,
  server: null,
  timeOuts: NIL,
  timeOutsBefore: sum(detail.timeOutsBefore, detail.timeOuts),
});

/** The point that an event gives, or null. */
export const pointOf = (event: RallyEvent): Side | null => {
  if (event.type === 'RallyWon') return event.side;
  return event.type === 'SanctionGiven' && event.sanction === 'penalty' ? other(event.side) : null;
};

/** Who has won when all sets are played, and how. */
export const decided = (
  { lastSet }: Pick<RallyLaw<RallyRules, RallyDetail>, 'lastSet'>,
  rules: RallyRules,
  sets: readonly PerSide<number>[],
): { readonly winner: Side | null; readonly decidedBy: 'normal' | 'tieBreak' } => ({
  winner: matchWinner(sets),
  decidedBy: !rules.playAll && rules.bestOf > 1 && sets.length === rules.bestOf ? lastSet : 'normal',
});
