import { appServer, freePort } from '@scoreline/testbed';

export const SOKETI_SECRET = 'only-for-bench';

/** The WebSocket server alone, so that the API publishes as in production. */
export const startSoketi = async (): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const port = await freePort();
  const server = appServer('Soketi', 'soketi', {
    SCORELINE_SOKETI_SECRET: SOKETI_SECRET,
    SOKETI_PORT: String(port),
    SOKETI_METRICS_PORT: '0',
    LOG_LEVEL: 'error',
  });
  await server.start();
  return { url: `http://127.0.0.1:${port}`, stop: () => server.down('SIGKILL') };
};
