import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that Linux gives to outgoing connections: one of these is not taken until the server listens on it. */
const [FIRST, END] = [15_000, 32_000];
const MOST_TRIED = 100;

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
};

/** A loopback port that is free now. */
export const freePort = async (): Promise<number> => {
  for (let tried = 0; tried < MOST_TRIED; tried += 1) {
    const port = randomInt(FIRST, END);
    if (await isFree(port)) return port;
  }
  throw new Error(`of ${MOST_TRIED} ports none is free`);
};

export const portOf = (address: ReturnType<ReturnType<typeof createServer>['address']>): number => {
  if (address === null || typeof address === 'string') throw new Error('it does not listen on a port');
  return address.port;
};
