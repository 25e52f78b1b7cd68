import { monotonic, sleep } from '@scoreline/testbed';

const LOOK_MS = 50;
const PATIENCE_MS = 30_000;

/** Resolves when a WebSocket server says that it is ready, which with several nodes means together. */
export const untilReady = async (port: number): Promise<void> => {
  const end = monotonic() + PATIENCE_MS;
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${port}/ready`, {
      signal: AbortSignal.timeout(1_000),
    }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.ok;
      },
      () => false,
    );
    if (isReady) return;
    if (monotonic() > end) throw new Error(`the WebSocket server on port ${port} does not get ready`);
    await sleep(LOOK_MS);
  }
};
