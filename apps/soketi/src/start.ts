import { type us_listen_socket, us_listen_socket_close, us_socket_local_port } from '@scoreline/uws';
import type { Settings } from './env.ts';
import { sayGoodbye } from './goodbye.ts';
import { GuardedServer } from './guarded-server.ts';
import { type Logger, takeOverSoketiLog } from './log.ts';
import { serverRules, soketiOptions } from './options.ts';

export interface RunningSoketi {
  readonly host: string;
  readonly port: number;
  /** Where publishing is: the same port, unless it has one of its own. */
  readonly apiPort: number;
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
  const { SOKETI_API_HOST, SOKETI_API_PORT } = settings;
  const apiProcess =
    SOKETI_API_PORT === undefined
      ? serverProcess
      : await server.listenForApi(SOKETI_API_HOST, SOKETI_API_PORT);
  if (!serverProcess || !metricsServerProcess || !apiProcess) {
    closeDoors(serverProcess, metricsServerProcess, apiProcess);
    const reasons = server.apps.flatMap((app) => app.listenError?.message ?? []);
    throw new Error(`Soketi cannot listen: ${reasons.join(', ')}`);
  }
  return {
    host: settings.SOKETI_HOST,
    port: us_socket_local_port(serverProcess),
    apiPort: us_socket_local_port(apiProcess),
    metricsPort: us_socket_local_port(metricsServerProcess),
    stop: async () => {
      await sayGoodbye(server, serverProcess, settings.SOKETI_SHUTDOWN_GRACE_MS);
      closeDoors(apiProcess, metricsServerProcess);
      await server.stop();
    },
  };
}

function closeDoors(...doors: readonly (us_listen_socket | false | undefined)[]): void {
  for (const door of doors) {
    if (door) us_listen_socket_close(door);
  }
}
