import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { freePort } from '@scoreline/testbed';
import { onTestFinished } from 'vitest';

export interface TestRedis {
  readonly url: string;
  /** Kills it with SIGKILL; resolves when it has ended. */
  kill(): Promise<void>;
  /** From now on it accepts connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  /** Starts a new one on the same port; resolves when it answers. */
  restart(): Promise<void>;
}

/** A Redis on a free port that persists nothing, until the test is over. */
export const startTestRedis = async (): Promise<TestRedis> => {
  const port = await freePort();
  let child = spawnRedis(port);
  onTestFinished(() => void child.kill('SIGKILL'));
  const missing = once(child, 'error').then(([error]) => {
    throw new Error(`redis-server must be installed: ${error}`);
  });
  await Promise.race([waitUntilUp(port), missing]);
  return {
    url: `redis://127.0.0.1:${port}/0`,
    async kill() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async restart() {
      child = spawnRedis(port);
      await waitUntilUp(port);
    },
  };
};

const spawnRedis = (port: number) => {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return spawn('redis-server', options, { stdio: 'ignore' });
};

/** Resolves when a Redis on this port answers a ping. */
const waitUntilUp = async (port: number): Promise<void> => {
  for (;;) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.once('data', () => socket.destroy(void resolve(true)));
      socket.once('error', () => resolve(false));
    });
    if (isUp) return;
  }
};

/** A proxy to a Redis. `deafen` stops all traffic on open connections; new connections work. */
export const startRedisProxy = async (
  redis: TestRedis,
): Promise<{ readonly url: string; deafen(): void }> => {
  const port = await freePort();
  const carried = new Set<() => void>();
  const server = createServer((near) => {
    const far = connect(Number(new URL(redis.url).port), '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => {});
    carried.add(() => {
      near.unpipe(far).resume();
      far.unpipe(near).resume();
    });
    onTestFinished(() => void near.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return {
    url: `redis://127.0.0.1:${port}/0`,
    deafen: () => {
      for (const stop of carried) stop();
      carried.clear();
    },
  };
};
