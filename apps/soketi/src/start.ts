import { us_listen_socket_close, us_socket_local_port } from '@scoreline/uws';
import type { Settings } from './env.ts';
import { GuardedServer } from './guarded-server.ts';
import { describeError, type Logger, takeOverSoketiLog } from './log.ts';
import { soketiOptions } from './options.ts';

export interface RunningSoketi {
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  /** Closes every connection, then the servers; takes about the grace period. */
  stop(): Promise<void>;
}

/**
 * Starts a Soketi server; resolves when it listens. Port 0 is a free one.
 * @throws Error in one line when it cannot listen
 */
export async function startSoketi(settings: Settings, log: Logger): Promise<RunningSoketi> {
  takeOverSoketiLog(log);
  const rules = { requireSignIn: settings.SOKETI_REQUIRE_SIGN_IN };
  const server = new GuardedServer(soketiOptions(settings), rules, (error) =>
    log('error', 'A handler failed', describeError(error)),
  );
  await new Promise<void>((resolve, reject) => {
    server.start(resolve).catch(reject);
  });

  const { serverProcess, metricsServerProcess } = server;
  // Before Soketi says goodbye to its clients: those that come back at once find no door here.
  const closeDoors = () => {
    for (const listening of [serverProcess, metricsServerProcess]) {
      if (listening) us_listen_socket_close(listening);
    }
  };
  if (!serverProcess || !metricsServerProcess) {
    closeDoors();
    const reasons = server.apps.flatMap((app) => app.listenError?.message ?? []);
    throw new Error(`Soketi cannot listen: ${reasons.join(', ')}`);
  }
  return {
    host: settings.SOKETI_HOST,
    port: us_socket_local_port(serverProcess),
    metricsPort: us_socket_local_port(metricsServerProcess),
    stop: () => {
      closeDoors();
      return server.stop();
    },
  };
}
