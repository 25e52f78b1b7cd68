import { pino } from 'pino';
import { readEnv } from './env.ts';
import { startApi } from './start.ts';

const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

// What the API writes is nobody else's: passwords' hashes, e-mail addresses, secrets.
process.umask(0o077);
try {
  const env = readEnv(process.env);
  const logger = pino({ level: env.LOG_LEVEL, base: { app: 'api' } });
  const api = await startApi(env, logger, ({ email, password }) =>
    console.log(
      password === null
        ? `owner created: ${email}, with the password that was set`
        : `owner created: ${email} password: ${password} (shown only once)`,
    ),
  );
  console.log(`api ready on ${api.url}`);
  const stop = () => void api.stop().then(() => process.exit(0), fail);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The parent process is gone, so nothing else would stop this one.
  process.on('disconnect', stop);
} catch (error) {
  fail(error);
}
