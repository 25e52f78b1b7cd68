import { type us_listen_socket, us_listen_socket_close, us_socket_local_port } from '@scoreline/uws';
import { drain } from './drain.ts';
import type { Settings } from './env.ts';
import { GuardedServer } from './guarded-server.ts';
import { type Logger, redirectSoketiLog } from './log.ts';
import { serverConfig, soketiOptions } from './options.ts';

export interface RunningSoketi {
  readonly host: string;
  readonly port: number;
  /** Where the HTTP API is: the same port, unless it has one of its own. */
  readonly apiPort: number;
  readonly metricsPort: number;
  /** Closes every connection, then the servers. Takes the grace period; without connections, no time. */
  stop(): Promise<void>;
}

/**
 * Starts a Soketi server; resolves when it listens. Port 0 is a free one.
 * @throws Error with one line when it cannot listen
 */
export const startSoketi = async (settings: Settings, log: Logger): Promise<RunningSoketi> => {
  redirectSoketiLog(log);
  const server = new GuardedServer(soketiOptions(settings), serverConfig(settings), log);
  await new Promise<void>((resolve, reject) => {
    server.start(resolve).catch(reject);
  });

  const { serverProcess, metricsServerProcess } = server;
  const { SOKETI_API_HOST, SOKETI_API_PORT } = settings;
  const apiProcess =
    SOKETI_API_PORT === undefined
      ? serverProcess
      : await server.listenForApi(SOKETI_API_HOST, SOKETI_API_PORT);
  if (!serverProcess || !metricsServerProcess || !apiProcess) {
    closeListeners(serverProcess, metricsServerProcess, apiProcess);
    const reasons = server.apps.flatMap((app) => app.listenError?.message ?? []);
    throw new Error(`Soketi cannot listen: ${reasons.join(', ')}`);
  }
  return {
    host: settings.SOKETI_HOST,
    port: us_socket_local_port(serverProcess),
    apiPort: us_socket_local_port(apiProcess),
    metricsPort: us_socket_local_port(metricsServerProcess),
    stop: async () => {
      await drain(server, serverProcess, settings.SOKETI_SHUTDOWN_GRACE_MS);
      closeListeners(apiProcess, metricsServerProcess);
      await server.stop();
    },
  };
};

const closeListeners = (...listeners: readonly (us_listen_socket | false | undefined)[]): void => {
  for (const listener of listeners) {
    if (listener) us_listen_socket_close(listener);
  }
};
