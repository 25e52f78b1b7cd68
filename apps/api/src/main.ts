import { pino } from 'pino';
import { readEnv } from './env.ts';
import { startApi } from './start.ts';

const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

try {
  const env = readEnv(process.env);
  const api = await startApi(env, pino({ level: env.LOG_LEVEL, base: { app: 'api' } }));
  if (api.owner !== null)
    console.log(`owner made: ${api.owner.email} password: ${api.owner.password} (shown this once)`);
  console.log(`api ready on ${api.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void api.stop().then(() => process.exit(0), fail));
} catch (error) {
  fail(error);
}
