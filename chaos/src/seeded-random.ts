/** Random values that are the same for the same seed, so that a run's plan can be repeated. */
export interface SeededRandom {
  /** From 0 to less than 1. */
  next(): number;
  /** A number from `from` to less than `to`. */
  between(from: number, to: number): number;
  /** True with this probability. */
  bool(share: number): boolean;
  pick<T>(values: readonly [T, ...T[]]): T;
  /** One of a list that may be empty. */
  pickAny<T>(values: readonly T[]): T | undefined;
  shuffle<T>(values: readonly T[]): T[];
}

/** mulberry32. */
export const createSeededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pickAny = <T>(values: readonly T[]): T | undefined => values[Math.floor(next() * values.length)];
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    bool: (share) => next() < share,
    pick: (values) => pickAny(values) ?? values[0],
    pickAny,
    shuffle: (values) =>
      values
        .map((value) => ({ value, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ value }) => value),
  };
};
