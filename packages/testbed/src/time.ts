/** Milliseconds by the machine's monotonic clock: the same in every process, and never set. */
export const monotonic = (): number => Number(process.hrtime.bigint() / 1_000n) / 1_000;

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

/** Looks again and again until it is so. False when it was not within this time. */
export const until = async (isSo: () => boolean, withinMs: number): Promise<boolean> => {
  const end = monotonic() + withinMs;
  while (!isSo()) {
    if (monotonic() > end) return false;
    await sleep(50);
  }
  return true;
};
