import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';

export interface CountingProxy {
  readonly port: number;
  /** How many connections have been opened to it so far. */
  attempts(): number;
}

/** Passes everything on to a port of this machine, and counts who comes: pusher-js does not tell of each attempt. */
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
  if (typeof address !== 'object' || address === null) throw new Error('The port is not known.');
  return { port: address.port, attempts: () => attempts };
};
