/** Random values that are the same for the same seed, so that a failure can be repeated. */
export interface SeededRandom {
  /** From 0 to less than 1. */
  number(): number;
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  isOnceIn(times: number): boolean;
  /** @throws RangeError when there is nothing to choose from */
  pick<T>(choices: readonly T[]): T;
  bytes(length: number): Buffer;
}

/** @param turn selects an independent sequence of the same seed */
export const createSeededRandom = (seed: number, turn: number): SeededRandom => {
  const number = mulberry32(Math.imul(seed, 0x9e37_79b1) ^ Math.imul(turn + 1, 0x85eb_ca6b));
  const below = (limit: number) => Math.floor(number() * limit);
  return {
    number,
    below,
    isOnceIn: (times) => below(times) === 0,
    pick: (choices) => {
      const [picked] = choices.slice(below(choices.length));
      if (picked === undefined) throw new RangeError('There is nothing to choose from.');
      return picked;
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
};

const mulberry32 = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

const ODDITIES = [
  ...(['null', 'true', '{}', '[]', '""', '-1', '1e999', '"__proto__"', '{"toString":1}'] as const),
  ...(['[[[[[[]]]]]]', '"pusher:subscribe"', '"client-x"', '"presence-x"', '"#server-to-user-x"'] as const),
  ...(['\u0000', '\ud800', '%', '\r\n'] as const),
] as const;

/** The text with one to four small mutations. */
export const mutate = (text: string, dice: SeededRandom): string => {
  let mutated = text;
  for (let count = 1 + dice.below(4); count > 0; count -= 1) {
    const at = dice.below(mutated.length + 1);
    const before = mutated.slice(0, at);
    const after = mutated.slice(at + dice.below(8));
    const oddity = dice.pick(ODDITIES);
    const anotherValue = mutated.slice(at).replace(/:("[^"]*"|\w+|\{[^}]*\})/, () => `:${oddity}`);
    const inserted = dice.pick([
      after,
      oddity + after,
      String.fromCharCode(dice.below(256)) + after,
      mutated.slice(at) + after,
    ]);
    mutated = before + (dice.number() < 0.4 ? anotherValue : inserted);
  }
  return mutated;
};
