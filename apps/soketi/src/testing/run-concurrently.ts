/** Tasks that run at the same time. */
const CONCURRENCY = 8;
/** A task that takes longer has failed. */
const TIMEOUT_MS = 30_000;

/** Runs tasks, several at a time, until `next` returns undefined. */
export const runConcurrently = async (next: () => (() => Promise<void>) | undefined): Promise<void> => {
  const worker = async () => {
    for (let one = next(); one !== undefined; one = next()) await one();
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
};

/** Resolves like `outcome`. Rejects after 30 s, with this description. */
export const withTimeout = async <T>(outcome: Promise<T>, what: () => string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Timed out: ${what()}`)), TIMEOUT_MS);
  });
  try {
    return await Promise.race([outcome, tooLong]);
  } finally {
    clearTimeout(timer);
  }
};
