import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readEnv } from '../env.ts';
import { pagesHandler } from './pages.ts';
import { createGateway } from './server.ts';

const GRACE = 5_000;
/**
 * How many may wait to be accepted; the system may allow fewer. Node's own 511 are not enough for all who come back
 * after an outage: whoever finds no place tries again after one second, three and seven.
 */
const BACKLOG = 16_384;

const main = async (): Promise<void> => {
  const dev = process.argv.includes('--dev');
  const env = readEnv(process.env);
  Reflect.set(process.env, 'NODE_ENV', dev ? 'development' : 'production');
  process.env.NEXT_TELEMETRY_DISABLED ??= '1';
  // Loaded only now: Next.js reads NODE_ENV while it loads.
  const { default: next } = await import('next');
  const dir = fileURLToPath(new URL('../..', import.meta.url));
  // Never listens. Next.js puts its upgrade listener on it, and not on our server, where it would compete for
  // the sockets of `/app`; what is Next.js's own (hot reload in development) is passed on to it.
  const upgrades = createServer();
  const app = next({ dev, dir, quiet: true, hostname: 'localhost', port: env.PORT, httpServer: upgrades });
  await quietly(() => app.prepare());
  const gateway = createGateway(
    env,
    pagesHandler(app.getRequestHandler(), env, dev),
    (request, socket, head) => {
      const isTaken =
        dev && request.url?.startsWith('/_next/') && upgrades.emit('upgrade', request, socket, head);
      if (!isTaken) socket.destroy();
    },
  );
  await new Promise<void>((resolve, reject) => {
    gateway.server.once('error', reject);
    gateway.server.listen({ port: env.PORT, host: env.HOST, backlog: BACKLOG }, resolve);
  });
  const address = gateway.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : env.PORT;
  console.log(`web ready on http://${env.HOST}:${port}${dev ? ' (development)' : ''}`);

  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await gateway.close(GRACE);
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  // The launcher is gone, however it ended.
  process.on('disconnect', end);
};

/** Without what Next.js says about its own start; errors it says elsewhere. */
const quietly = async (work: () => Promise<void>): Promise<void> => {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
