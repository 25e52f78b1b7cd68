import { readEnv } from './env.ts';
import { createJsonLogger, describeError } from './log.ts';
import { startSoketi } from './start.ts';

const log = createJsonLogger((line) => process.stdout.write(line), Date.now);

// The reader of our output may end first: that is no reason to stop or to log it over and over.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

// The last resort: such an error broke one response or one connection, and the other clients need the server.
process.on('unhandledRejection', (error) => log('error', 'Unhandled rejection', describeError(error)));
process.on('uncaughtException', (error) => log('error', 'Uncaught exception', describeError(error)));

try {
  const settings = readEnv(process.env);
  const soketi = await startSoketi(settings, log);
  let isStopping = false;
  const stop = async (reason: string) => {
    if (isStopping) return;
    isStopping = true;
    log('info', `Stopping: ${reason}`);
    await soketi.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  process.on('disconnect', () => stop('the parent process has ended'));

  const { host, port, metricsPort } = soketi;
  log('info', 'started', { host, port, metricsPort, adapter: settings.SOKETI_ADAPTER_DRIVER });
  process.stdout.write(`soketi ready on ${host}:${port}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
