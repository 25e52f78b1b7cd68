import { monotonic, sleep } from '@scoreline/testbed';

const LOOK_MS = 50;
const PATIENCE_MS = 30_000;

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(1_000) }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.ok;
    },
    () => false,
  );

const untilIt = async (port: number, wanted: boolean): Promise<void> => {
  const end = monotonic() + PATIENCE_MS;
  while ((await isReady(port)) !== wanted) {
    if (monotonic() > end)
      throw new Error(`the WebSocket server on port ${port} ${wanted ? 'does not get' : 'stays'} ready`);
    await sleep(LOOK_MS);
  }
};

/** Resolves when a WebSocket server says that it is ready, which with several nodes means together. */
export const untilReady = (port: number): Promise<void> => untilIt(port, true);

/** Resolves when it says that it is not. */
export const untilNotReady = (port: number): Promise<void> => untilIt(port, false);
