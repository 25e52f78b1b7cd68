import { pino } from 'pino';
import { readEnv } from './env.ts';
import { startApi } from './start.ts';

const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

try {
  const env = readEnv(process.env);
  const logger = pino({ level: env.LOG_LEVEL, base: { app: 'api' } });
  const api = await startApi(env, logger, ({ email, password }) =>
    console.log(`owner made: ${email} password: ${password} (shown this once)`),
  );
  console.log(`api ready on ${api.url}`);
  const stop = () => void api.stop().then(() => process.exit(0), fail);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The process that started this one is gone, so nobody would ever stop it.
  process.on('disconnect', stop);
} catch (error) {
  fail(error);
}
