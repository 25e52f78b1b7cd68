import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '@scoreline/testbed';
import Pusher from 'pusher';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../../apps/soketi/dist/main.js', import.meta.url));
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
  let child: ChildProcess | undefined;
  const kill = async (signal: NodeJS.Signals) => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  onTestFinished(() => kill('SIGKILL'));
  return {
    port,
    kill,
    publisher: new Pusher({ appId: KEY, key: KEY, secret: SECRET, host: '127.0.0.1', port: String(port) }),
    async start() {
      const started = spawn(process.execPath, [MAIN], {
        env: {
          PATH: process.env.PATH,
          SOKETI_PORT: String(port),
          SOKETI_METRICS_PORT: '0',
          SCORELINE_SOKETI_SECRET: SECRET,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = started;
      for await (const line of createInterface({ input: started.stdout })) {
        if (!line.startsWith('soketi ready')) continue;
        started.stdout.resume();
        return;
      }
      throw new Error('Soketi ended before it was ready');
    },
  };
};
