// Renders the pages, in a process of its own: whoever asks for many costs no scorer's command and no socket anything.

import { createServer } from 'node:http';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readEnv } from '../env.ts';
import { renderHandler } from './render.ts';

/** Longer than the gateway keeps a connection, so that it never uses one that is closed here. */
const KEEP_ALIVE_MS = 60_000;

/** Where cores are short, scores come first: half the share of what is at 0, and not so little that no page comes. */
const NICE = 3;

const main = async (path: string, dev: boolean): Promise<void> => {
  const env = readEnv(process.env);
  if (!dev) setPriority(NICE);
  // Loaded only now: Next.js reads NODE_ENV while it loads.
  const { default: next } = await import('next');
  const dir = fileURLToPath(new URL('../..', import.meta.url));
  const server = createServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const app = next({ dev, dir, quiet: true, hostname: 'localhost', port: env.PORT, httpServer: server });
  await quietly(() => app.prepare());
  const handle = renderHandler(app.getRequestHandler(), env, dev);
  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(path, () => process.send?.('ready'));
  // The gateway is gone, however it ended.
  process.on('disconnect', () => process.exit(0));
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

const [path = '', ...flags] = process.argv.slice(2);
main(path, flags.includes('--dev')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
