/** How many times a second `task` completes, with this many concurrent workers. */
export const measureThroughput = async (
  milliseconds: number,
  workers: number,
  task: (worker: number) => Promise<unknown>,
): Promise<number> => {
  const began = performance.now();
  let done = 0;
  const work = async (worker: number) => {
    while (performance.now() - began < milliseconds) {
      await task(worker);
      done += 1;
      // A synchronous task would keep the other workers from starting.
      if (done % 64 === 0) await new Promise(setImmediate);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return (done * 1_000) / (performance.now() - began);
};
