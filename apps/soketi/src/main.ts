import { readSettings } from './env.ts';
import { describeError, jsonLogger } from './log.ts';
import { startSoketi } from './start.ts';

const log = jsonLogger((line) => process.stdout.write(line), Date.now);

// Whoever reads our output may go away first: that is no reason to stop, nor to say so without end.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

// The last net: what gets here broke one answer or one connection, and the others need the server.
process.on('unhandledRejection', (error) => log('error', 'A promise was rejected', describeError(error)));
process.on('uncaughtException', (error) => log('error', 'An exception was not caught', describeError(error)));

try {
  const settings = readSettings(process.env);
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
  process.on('disconnect', () => stop('the process that started this one is gone'));

  const { host, port, metricsPort } = soketi;
  log('info', 'started', { host, port, metricsPort, adapter: settings.SOKETI_ADAPTER_DRIVER });
  process.stdout.write(`soketi ready on ${host}:${port}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
