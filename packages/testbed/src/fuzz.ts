const DAY_MS = 86_400_000;
const SHORT = 1_000;

export interface FuzzPlan {
  /** What is sent follows from it: the same seed, the same input. */
  readonly seed: number;
  /** Inputs of each kind. */
  readonly size: number;
}

const read = (env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number => {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`${name} must be a whole number from 0, not ${text}`);
};

/**
 * How much hostile input the fuzz tests send, and which: `SCORELINE_FUZZ_SEED` and `SCORELINE_FUZZ_SIZE`, or 1,000 and
 * the number of today since 1970, so that every day tries something new and one day is the same on every machine.
 *
 * @param now milliseconds since 1970
 */
export const fuzzPlan = (
  env: Readonly<Record<string, string | undefined>> = process.env,
  now = Date.now(),
): FuzzPlan => ({
  seed: read(env, 'SCORELINE_FUZZ_SEED', Math.floor(now / DAY_MS)),
  size: read(env, 'SCORELINE_FUZZ_SIZE', SHORT),
});
