/** Full jitter: any delay up to the cap is as likely as any other, so that many pages never act together. */
export const fullJitter = (random: () => number, capMs: number): number => random() * capMs;

/** A cap that doubles with every failure, from `firstMs` up to `lastMs`. */
export const backOffCap = (failures: number, firstMs: number, lastMs: number): number =>
  Math.min(lastMs, firstMs * 2 ** Math.min(failures, 30));
