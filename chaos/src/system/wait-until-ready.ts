import { monotonic, sleep } from '@scoreline/testbed';

const POLL_MS = 50;
const TIMEOUT_MS = 30_000;

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(1_000) }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.ok;
    },
    () => false,
  );

const waitForReadiness = async (port: number, wanted: boolean): Promise<void> => {
  const end = monotonic() + TIMEOUT_MS;
  while ((await isReady(port)) !== wanted) {
    if (monotonic() > end)
      throw new Error(`The WebSocket server on port ${port} ${wanted ? 'is not' : 'is still'} ready`);
    await sleep(POLL_MS);
  }
};

/** Resolves when a WebSocket server is ready; with several nodes, when it has joined them. Rejects after 30 s. */
export const waitUntilReady = (port: number): Promise<void> => waitForReadiness(port, true);

/** Resolves when a WebSocket server is not ready. Rejects after 30 s. */
export const waitUntilNotReady = (port: number): Promise<void> => waitForReadiness(port, false);
