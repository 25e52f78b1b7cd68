import { us_listen_socket_close, us_socket_local_port } from '@scoreline/uws';
import type { Settings } from './env.ts';
import { sayGoodbye } from './goodbye.ts';
import { GuardedServer } from './guarded-server.ts';
import { type Logger, takeOverSoketiLog } from './log.ts';
import { serverRules, soketiOptions } from './options.ts';

export interface RunningSoketi {
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  /** Closes every connection, then the servers; takes the grace period, less if there is nobody. */
  stop(): Promise<void>;
}

/**
 * Starts a Soketi server; resolves when it listens. Port 0 is a free one.
 * @throws Error in one line when it cannot listen
 */
export async function startSoketi(settings: Settings, log: Logger): Promise<RunningSoketi> {
  takeOverSoketiLog(log);
  const server = new GuardedServer(soketiOptions(settings), serverRules(settings), log);
  await new Promise<void>((resolve, reject) => {
    server.start(resolve).catch(reject);
  });

  const { serverProcess, metricsServerProcess } = server;
  if (!serverProcess || !metricsServerProcess) {
    for (const listening of [serverProcess, metricsServerProcess]) {
      if (listening) us_listen_socket_close(listening);
    }
    const reasons = server.apps.flatMap((app) => app.listenError?.message ?? []);
    throw new Error(`Soketi cannot listen: ${reasons.join(', ')}`);
  }
  return {
    host: settings.SOKETI_HOST,
    port: us_socket_local_port(serverProcess),
    metricsPort: us_socket_local_port(metricsServerProcess),
    stop: async () => {
      await sayGoodbye(server, serverProcess, settings.SOKETI_SHUTDOWN_GRACE_MS);
      us_listen_socket_close(metricsServerProcess);
      await server.stop();
    },
  };
}
