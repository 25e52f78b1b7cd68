import type { PerSide, Side } from '../../core/side.ts';
import { leader } from '../../core/side.ts';
import { type Race, unitsWon } from '../race/race.ts';

/** How a match of rallies is counted: points make sets (or games), sets make the match. */
export interface RallyRules {
  /** The most sets that there can be. Whoever wins more than half of them has won. */
  readonly bestOf: number;
  /** All of them are played, also when it is decided, as in many youth leagues. */
  readonly playAll: boolean;
  /** Points that win a set, by how many, and with how many at the latest; null for no limit. */
  readonly points: number;
  readonly clear: number;
  readonly cap: number | null;
  /** Those of the last set that there can be. */
  readonly deciderPoints: number;
  readonly deciderCap: number | null;
  /** Time-outs of a side in a set, and in the match; null for no limit. */
  readonly timeOutsInSet: number | null;
  readonly timeOuts: number | null;
}

/** Limits of what a competition may choose. */
export const RALLY_LIMITS = { bestOf: 9, points: 99, clear: 2, timeOuts: 9 } as const;

/** Whether the set of this number, from 1, is the last that there can be, and decides a match that was level. */
export const isDecider = ({ bestOf }: RallyRules, set: number): boolean => bestOf > 1 && set >= bestOf;

/** What wins the set of this number, from 1. */
export const raceOfSet = (rules: RallyRules, set: number): Race =>
  isDecider(rules, set)
    ? { to: rules.deciderPoints, clear: rules.clear, cap: rules.deciderCap }
    : { to: rules.points, clear: rules.clear, cap: rules.cap };

/** Whether no set is to come. */
export const isDone = ({ bestOf, playAll }: RallyRules, sets: readonly PerSide<number>[]): boolean => {
  const { home, away } = unitsWon(sets);
  return sets.length >= bestOf || (!playAll && Math.max(home, away) > bestOf / 2);
};

/** Who has won a match of these sets; null where an even number of them was shared. */
export const matchWinner = (sets: readonly PerSide<number>[]): Side | null => leader(unitsWon(sets));
