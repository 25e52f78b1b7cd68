import { appServer, freePort } from '@scoreline/testbed';
import Pusher from 'pusher';
import { onTestFinished } from 'vitest';

const SECRET = 'only-for-tests';
export const KEY = 'scoreline';

/** The real WebSocket server as its own process, which can be killed and restarted on the same port. */
export interface SoketiProcess {
  readonly port: number;
  readonly publisher: Pusher;
  /** Resolves when it accepts connections. */
  start(): Promise<void>;
  /** Resolves when it has ended. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

export const createSoketiProcess = async (): Promise<SoketiProcess> => {
  const port = await freePort();
  const server = appServer('Soketi', 'soketi', {
    SOKETI_PORT: String(port),
    SOKETI_METRICS_PORT: '0',
    SCORELINE_SOKETI_SECRET: SECRET,
  });
  onTestFinished(() => server.down('SIGKILL'));
  return {
    port,
    publisher: new Pusher({ appId: KEY, key: KEY, secret: SECRET, host: '127.0.0.1', port: String(port) }),
    start: server.start,
    kill: server.down,
  };
};
