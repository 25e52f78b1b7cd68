import { isOnPath } from './can-run.ts';
import { freePort } from './ports.ts';
import { type Server, serverOf } from './server.ts';

export interface Redis {
  readonly port: number;
  readonly server: Server;
}

export const hasRedis = (): boolean => isOnPath('redis-server');

/** A Redis of its own on a free port, that keeps nothing. */
export const makeRedis = async (): Promise<Redis> => {
  const port = await freePort();
  const server = serverOf({
    name: 'Redis',
    command: 'redis-server',
    args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    ready: /Ready to accept connections/,
  });
  return { port, server };
};
