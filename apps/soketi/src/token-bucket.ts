export interface TokenBucket {
  /** Whether there is a token left. Every call takes one, so refused calls delay the next success. */
  take(now: number): boolean;
}

/**
 * A full bucket that refills with time.
 * @param now milliseconds of a clock that never jumps
 */
export const createTokenBucket = (capacity: number, refillPerSecond: number, now: number): TokenBucket => {
  let tokens = capacity;
  let updatedAt = now;
  return {
    take(at) {
      const refill = ((at - updatedAt) / 1000) * refillPerSecond;
      tokens = Math.min(capacity, tokens + refill) - 1;
      updatedAt = at;
      return tokens >= 0;
    },
  };
};
