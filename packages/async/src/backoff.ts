/** Full jitter: any delay from 0 to `maxMs` is equally likely, so that many pages never act together. */
export const fullJitter = (random: () => number, maxMs: number): number => random() * maxMs;

/** Equal jitter: between half of `maxMs` and `maxMs`. */
export const equalJitter = (random: () => number, maxMs: number): number =>
  maxMs / 2 + fullJitter(random, maxMs / 2);

/** The longest wait after this many failures, in milliseconds: doubles from `firstMs` up to `lastMs`. */
export const backoffCap = (failures: number, firstMs: number, lastMs: number): number =>
  Math.min(lastMs, firstMs * 2 ** Math.min(failures, 30));

/** Up to a quarter more or less than `milliseconds`. */
export const spread = (random: () => number, milliseconds: number): number =>
  milliseconds * (0.75 + random() / 2);
