import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { freePort, startChild } from '@scoreline/testbed';
import type Pusher from 'pusher';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createPublisher, KEY, SECRET } from './test-soketi.ts';

const PROGRAM = createRequire(import.meta.url).resolve('@soketi/soketi/bin/server.js');
const PRELOAD = fileURLToPath(new URL('./stock-preload.mjs', import.meta.url));

const inspection = z.object({ conversions: z.number(), resources: z.array(z.string()) });

export interface StockSoketi {
  readonly port: number;
  readonly url: string;
  readonly socketUrl: string;
  readonly publisher: Pusher;
  /** Its exit code and the signal that ended it. */
  readonly exited: Promise<unknown[]>;
  end(signal: 'SIGTERM'): void;
  /** Active resources of its process, and how often a message that contains "counted" was serialized or parsed. */
  inspect(): Promise<z.infer<typeof inspection>>;
}

/** Starts Soketi's own program on our transport, without this app, until the test is over. */
export const startStockSoketi = async (env: Readonly<Record<string, string>> = {}): Promise<StockSoketi> => {
  const [port, metricsPort, clusterPort] = [await freePort(), await freePort(), await freePort()];
  const {
    process: child,
    ended,
    end,
  } = startChild({
    command: process.execPath,
    args: ['--import', PRELOAD, PROGRAM, 'start'],
    env: {
      SOKETI_HOST: '127.0.0.1',
      SOKETI_PORT: String(port),
      SOKETI_METRICS_SERVER_PORT: String(metricsPort),
      SOKETI_DEFAULT_APP_ID: 'scoreline',
      SOKETI_DEFAULT_APP_KEY: KEY,
      SOKETI_DEFAULT_APP_SECRET: SECRET,
      SOKETI_SHUTDOWN_GRACE_PERIOD: '0',
      // Its discovery would broadcast on the network; here it finds no other node.
      SOKETI_CLUSTER_BROADCAST_ADDRESS: '127.0.0.1',
      SOKETI_CLUSTER_HOST: '127.0.0.1',
      SOKETI_CLUSTER_PORT: String(clusterPort),
      ...env,
    },
    hasChannel: true,
  });
  onTestFinished(async () => void (await end('SIGKILL')));
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp, { timeout: 60_000 }).toBe(true);
  return {
    port,
    url,
    socketUrl: `ws://127.0.0.1:${port}/app/${KEY}`,
    publisher: createPublisher(port),
    exited: ended.then(({ code, signal }) => [code, signal]),
    end: (signal) => void child.kill(signal),
    inspect: async () => {
      const answer = once(child, 'message');
      child.send('look');
      return inspection.parse((await answer)[0]);
    },
  };
};
