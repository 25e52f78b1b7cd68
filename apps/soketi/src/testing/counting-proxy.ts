import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';

export interface CountingProxy {
  readonly port: number;
  /** The number of connections so far. */
  attempts(): number;
}

/** Forwards to a local port and counts the connections, because pusher-js does not report each attempt. */
export const startCountingProxy = async (to: number): Promise<CountingProxy> => {
  let attempts = 0;
  const server = createServer((near) => {
    attempts += 1;
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true });
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return { port: address.port, attempts: () => attempts };
};
