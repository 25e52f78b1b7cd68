import { RALLY_LIMITS, type RallyRules } from '@scoreline/match';
import type { OptionsInput } from '../../sport-admin.ts';

/** Numbers as typed; empty is no limit where there may be none. */
export const FIGURES = [
  ['bestOf', 1, RALLY_LIMITS.bestOf, false],
  ['points', 1, RALLY_LIMITS.points, false],
  ['cap', 1, RALLY_LIMITS.points, true],
  ['deciderPoints', 1, RALLY_LIMITS.points, false],
  ['deciderCap', 1, RALLY_LIMITS.points, true],
  ['timeOutsInSet', 0, RALLY_LIMITS.timeOuts, true],
  ['timeOuts', 0, RALLY_LIMITS.timeOuts, true],
] as const;
type Figure = (typeof FIGURES)[number][0];

export const labelsOf = (unit: string): Readonly<Record<Figure, string>> => ({
  bestOf: `${unit}s at most`,
  points: `Points that win a ${unit.toLowerCase()}`,
  cap: 'Or at the latest with',
  deciderPoints: `Points that win the last ${unit.toLowerCase()}`,
  deciderCap: 'Or at the latest with',
  timeOutsInSet: `Time-outs in a ${unit.toLowerCase()}`,
  timeOuts: 'Time-outs in the match',
});

/** The options as the form holds them. */
export type Typed<R> = Readonly<Record<Figure, string>> & { readonly playAll: boolean; readonly rest: R };

export const typedOf = <R extends RallyRules>(rules: R): Typed<R> => {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    bestOf: text(rules.bestOf),
    points: text(rules.points),
    cap: text(rules.cap),
    deciderPoints: text(rules.deciderPoints),
    deciderCap: text(rules.deciderCap),
    timeOutsInSet: text(rules.timeOutsInSet),
    timeOuts: text(rules.timeOuts),
    playAll: rules.playAll,
    rest: rules,
  };
};

const isWithin = (typed: string, min: number, max: number): boolean =>
  /^\s*\d{1,2}\s*$/.test(typed) && Number(typed) >= min && Number(typed) <= max;

/** What the form says. */
export const inputOf = <R extends RallyRules>({ rest, playAll, ...typed }: Typed<R>): OptionsInput => {
  const faults = FIGURES.flatMap(([name, min, max, mayBeEmpty]) => {
    const isRight = (mayBeEmpty && typed[name].trim() === '') || isWithin(typed[name], min, max);
    return isRight
      ? []
      : [[`options.${name}`, `A number from ${min} to ${max}${mayBeEmpty ? ', or none' : ''}.`]];
  });
  const figures = FIGURES.map(([name]) => [name, typed[name].trim() === '' ? null : Number(typed[name])]);
  return {
    options: { ...rest, ...Object.fromEntries(figures), playAll },
    faults: Object.fromEntries(faults),
  };
};
