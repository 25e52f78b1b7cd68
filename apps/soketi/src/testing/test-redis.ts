import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { freePort, makeRedis } from '@scoreline/testbed';
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
  const { port, server } = await makeRedis();
  onTestFinished(() => server.down('SIGKILL'));
  await server.start();
  const signal = (name: NodeJS.Signals) => {
    const pid = server.pid();
    if (pid !== undefined) process.kill(pid, name);
  };
  return {
    url: `redis://127.0.0.1:${port}/0`,
    kill: () => server.down('SIGKILL'),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    restart: server.start,
  };
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
