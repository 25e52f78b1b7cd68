import Pusher from 'pusher';
import { onTestFinished } from 'vitest';
import { readEnv } from '../env.ts';
import { createJsonLogger } from '../log.ts';
import { startSoketi } from '../start.ts';

export const KEY = 'scoreline';
export const SECRET = 'only-for-tests';

export interface TestSoketi {
  readonly port: number;
  readonly url: string;
  /** The same as `url`, unless the HTTP API has a port of its own. */
  readonly apiUrl: string;
  readonly metricsUrl: string;
  /** Where a client connects. */
  readonly socketUrl: string;
  /** The lines that the server logged. */
  readonly logged: readonly string[];
  /** The API's side: publishes events and signs subscriptions. */
  readonly publisher: Pusher;
  /** The value of a metric with this label. */
  metric(name: string, label?: string): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server on a free port until the test is over. */
export const startTestSoketi = async (env: Readonly<Record<string, string>> = {}): Promise<TestSoketi> => {
  const logged: string[] = [];
  const settings = readEnv({
    SOKETI_PORT: '0',
    SOKETI_METRICS_PORT: '0',
    SOKETI_SHUTDOWN_GRACE_MS: '0',
    SCORELINE_SOKETI_SECRET: SECRET,
    ...env,
  });
  const running = await startSoketi(
    settings,
    createJsonLogger((line) => logged.push(line), Date.now),
  );
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= running.stop();
    return stopped;
  };
  onTestFinished(stop);
  const metricsUrl = `http://127.0.0.1:${running.metricsPort}`;
  return {
    port: running.port,
    url: `http://127.0.0.1:${running.port}`,
    apiUrl: `http://127.0.0.1:${running.apiPort}`,
    metricsUrl,
    socketUrl: `ws://127.0.0.1:${running.port}/app/${KEY}?protocol=7&client=test`,
    logged,
    publisher: createPublisher(running.apiPort),
    async metric(name, label = '') {
      const text = await (await fetch(`${metricsUrl}/metrics`)).text();
      const line = text
        .split('\n')
        .find(
          (line) => /^[{ ]/.test(line.slice(name.length)) && line.startsWith(name) && line.includes(label),
        );
      return Number(line?.split(' ').at(-1));
    },
    stop,
  };
};

export const createPublisher = (port: number, itsSecret = SECRET): Pusher =>
  new Pusher({ appId: 'scoreline', key: KEY, secret: itsSecret, host: '127.0.0.1', port: String(port) });
