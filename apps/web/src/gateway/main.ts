import { readEnv } from '../env.ts';
import { startRenderer } from './renderer.ts';
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
  const renderer = await startRenderer(dev);
  const gateway = createGateway(env, renderer, dev);
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
    await renderer.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  // The launcher is gone, however it ended.
  process.on('disconnect', end);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
