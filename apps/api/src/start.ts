import type { Logger } from 'pino';
import { buildApp } from './app.ts';
import { migrateAuth, openAuth } from './auth/auth.ts';
import { keepFeedKey, makeOwner, type Owner, readAuthSecret } from './auth/first-start.ts';
import { migrate } from './database/migrate.ts';
import { type Database, makeDataDir, openPostgres, openSqlite } from './database/open.ts';
import { oneAtATime } from './database/setup-lock.ts';
import type { Env } from './env.ts';
import { commandHandler } from './match/handle-command.ts';
import { StateCache } from './match/state-cache.ts';
import { openMetrics } from './metrics.ts';
import { startHeartbeat } from './outbox/heartbeat.ts';
import { openPublisher } from './outbox/publisher.ts';
import { startRelay } from './outbox/relay.ts';
import { relayEvents } from './outbox/relay-monitor.ts';
import { countOutbox } from './store/outbox.ts';

export interface RunningApi {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Everything the API is made of, put together and listening. Tells `onOwner` the password of the owner it made, at
 * once: nobody can read it later. Throws one clear line when it cannot start; then nothing is left running.
 */
export const startApi = async (
  env: Env,
  logger: Logger,
  onOwner: (owner: Owner) => void,
): Promise<RunningApi> => {
  const database = await openDatabase(env);
  try {
    return await startOn(database, env, logger, onOwner);
  } catch (error) {
    await database.close();
    throw error;
  }
};

const openDatabase = async (env: Env): Promise<Database> => {
  makeDataDir(env.SCORELINE_DATA_DIR);
  return env.DATABASE_URL === undefined
    ? openSqlite(env.SCORELINE_DATA_DIR)
    : await openPostgres(env.DATABASE_URL);
};

const startOn = async (
  database: Database,
  env: Env,
  logger: Logger,
  onOwner: (owner: Owner) => void,
): Promise<RunningApi> => {
  const { db } = database;
  const now = () => Date.now();
  const origin = env.SCORELINE_ORIGIN === undefined ? undefined : new URL(env.SCORELINE_ORIGIN).origin;
  const settings = {
    secret: env.SCORELINE_AUTH_SECRET ?? (await readAuthSecret(env.SCORELINE_DATA_DIR)),
    origin,
  };
  const auth = await oneAtATime(database, async () => {
    await migrate(database);
    await migrateAuth(database, settings);
    const opened = openAuth(database, settings);
    const wanted = { email: env.SCORELINE_OWNER_EMAIL, password: env.SCORELINE_OWNER_PASSWORD };
    const owner = await makeOwner(db, opened, wanted, now());
    if (owner !== null) onOwner(owner);
    await keepFeedKey(db, env.SCORELINE_DATA_DIR, now());
    return opened;
  });

  const publisher = openPublisher({
    url: env.SOKETI_URL,
    appId: env.SCORELINE_SOKETI_APP_ID,
    key: env.SCORELINE_SOKETI_KEY,
    secret: env.SCORELINE_SOKETI_SECRET,
  });
  const metrics = openMetrics(() => countOutbox(db));
  const events = relayEvents(metrics, logger);
  const cache = new StateCache(db);
  let poke = () => {};
  const handle = commandHandler({ db, cache, now, onAppended: () => poke() });
  const app = await buildApp({ db, auth, cache, handle, publisher, metrics, now, origin }, logger);
  const url = await app.listen({ host: env.API_HOST, port: env.API_PORT }).catch((error: unknown) => {
    throw cannotListen(error, env);
  });
  const relay = startRelay({ database, publisher, now, events });
  poke = relay.poke;
  const heartbeat = startHeartbeat({ db, publisher, now, onFailure: events.failed });
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    heartbeat.stop();
    // A connection that is open and says nothing must not hold the process back.
    const impatience = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
    await app.close();
    clearTimeout(impatience);
    await relay.stop();
    publisher.close();
    await database.close();
  };
  return {
    url,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
};

const GRACE_MS = 2_000;

const cannotListen = (error: unknown, { API_HOST: host, API_PORT: port }: Env): Error => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return new Error(
    code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is in use. Set API_PORT to another one.`
      : `Cannot listen on ${host}:${port} (${code ?? error}). Set API_HOST and API_PORT.`,
  );
};
