import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';

export interface TestRedis {
  readonly url: string;
  /** kill -9, and gone. */
  kill(): Promise<void>;
  /** It takes connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  /** A new one on the same port; resolves when it answers. */
  restart(): Promise<void>;
}

/** A Redis of its own on a free port, that keeps nothing. */
export async function testRedis(): Promise<TestRedis> {
  const port = await freePort();
  let child = start(port);
  onTestFinished(() => void child.kill('SIGKILL'));
  const missing = once(child, 'error').then(([error]) => {
    throw new Error(`redis-server must be installed: ${error}`);
  });
  await Promise.race([answers(port), missing]);
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
      child = start(port);
      await answers(port);
    },
  };
}

function start(port: number) {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return spawn('redis-server', options, { stdio: 'ignore' });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('The port is not known.');
  return address.port;
}

/** Resolves when something says PONG at this port. */
async function answers(port: number): Promise<void> {
  for (;;) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.once('data', () => socket.destroy(void resolve(true)));
      socket.once('error', () => resolve(false));
    });
    if (isUp) return;
  }
}

/** A way to a Redis on which, once it is deaf, nothing is carried any more; new connections are as good as ever. */
export async function wayToRedis(redis: TestRedis): Promise<{ readonly url: string; deafen(): void }> {
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
}
