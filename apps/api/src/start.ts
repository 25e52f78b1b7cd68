import type { Logger } from 'pino';
import { buildApp } from './app.ts';
import { type AuthSettings, migrateAuth, openAuth } from './auth/auth.ts';
import { ensureAuthSecret, ensureFeedKey, ensureOwner, type OwnerCredentials } from './auth/first-start.ts';
import { makeBackup } from './backup/make-backup.ts';
import { startNightlyBackups } from './backup/nightly.ts';
import { KNOWN_MIGRATIONS, migrate, pendingMigrations } from './database/migrate.ts';
import { createDataDir, type Database, openPostgres, openSqlite } from './database/open.ts';
import { withSetupLock } from './database/setup-lock.ts';
import { createStorageMonitor } from './database/storage-fault.ts';
import type { Env } from './env.ts';
import { createCommandHandler } from './match/handle-command.ts';
import { StateCache } from './match/state-cache.ts';
import { openMetrics } from './metrics.ts';
import { startHeartbeat } from './outbox/heartbeat.ts';
import { openPublisher } from './outbox/publisher.ts';
import { startRelay } from './outbox/relay.ts';
import { createRelayMonitor } from './outbox/relay-monitor.ts';
import { createAppendToLog } from './store/append-to-log.ts';
import { countOutbox } from './store/outbox.ts';
import { rebuildSummaries } from './store/rebuild-summaries.ts';

export interface RunningApi {
  readonly url: string;
  /** Stops taking requests, sends the broadcasts that wait, and closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** Receives the password of an owner that was created; it cannot be read later. */
type OnOwner = (owner: OwnerCredentials) => void;

/**
 * Puts the API together and listens. Throws an error of one clear line when it cannot start; then nothing is left
 * running.
 */
export const startApi = async (env: Env, logger: Logger, onOwner: OnOwner): Promise<RunningApi> => {
  const database = await openDatabase(env);
  try {
    return await startWith(database, env, logger, onOwner);
  } catch (error) {
    await database.close();
    throw error;
  }
};

const openDatabase = async (env: Env): Promise<Database> => {
  createDataDir(env.SCORELINE_DATA_DIR);
  return env.DATABASE_URL === undefined
    ? openSqlite(env.SCORELINE_DATA_DIR)
    : await openPostgres(env.DATABASE_URL);
};

const authSettings = async (env: Env): Promise<AuthSettings> => ({
  secret: env.SCORELINE_AUTH_SECRET ?? (await ensureAuthSecret(env.SCORELINE_DATA_DIR)),
  origin: env.SCORELINE_ORIGIN === undefined ? undefined : new URL(env.SCORELINE_ORIGIN).origin,
});

/** An update that changes the database begins with a backup, or not at all. A new database has nothing to lose. */
const backUpBeforeUpdate = async (database: Database, env: Env, now: number): Promise<void> => {
  const pending = await pendingMigrations(database);
  const isNew = pending.length === KNOWN_MIGRATIONS.length;
  if (pending.length > 0 && !isNew && env.SCORELINE_BACKUPS_KEPT > 0)
    await makeBackup(env, { reason: 'before-update', now });
};

/** Migrates the database, and creates what a first start needs: the owner and the feed key. */
const setUp = async (database: Database, settings: AuthSettings, env: Env, now: number, onOwner: OnOwner) => {
  await backUpBeforeUpdate(database, env, now);
  await migrate(database);
  await migrateAuth(database, settings);
  const auth = openAuth(database, settings);
  const wanted = { email: env.SCORELINE_OWNER_EMAIL, password: env.SCORELINE_OWNER_PASSWORD };
  const owner = await ensureOwner(database.db, auth, wanted, now);
  if (owner !== null) onOwner(owner);
  await ensureFeedKey(database.db, env.SCORELINE_DATA_DIR, now);
  return auth;
};

const startWith = async (
  database: Database,
  env: Env,
  logger: Logger,
  onOwner: OnOwner,
): Promise<RunningApi> => {
  const { db } = database;
  const now = () => Date.now();
  const settings = await authSettings(env);
  const auth = await withSetupLock(database, async () => {
    const opened = await setUp(database, settings, env, now(), onOwner);
    const rebuilt = await rebuildSummaries(db);
    if (rebuilt > 0) logger.info({ matches: rebuilt }, 'Summaries rebuilt for this version');
    return opened;
  });
  const publisher = openPublisher({
    url: env.SOKETI_URL,
    appId: env.SCORELINE_SOKETI_APP_ID,
    key: env.SCORELINE_SOKETI_KEY,
    secret: env.SCORELINE_SOKETI_SECRET,
  });
  const metrics = openMetrics(() => countOutbox(db));
  const monitor = createRelayMonitor(metrics, logger);
  const cache = new StateCache(db);
  let notifyRelay = () => {};
  const handleCommand = createCommandHandler({
    appendToLog: createAppendToLog(database),
    cache,
    now,
    onAppended: () => notifyRelay(),
  });
  const { origin } = settings;
  const proxies = env.SCORELINE_TRUSTED_PROXIES;
  const backups = startNightlyBackups(env, { now, logger });
  metrics.watchBackups(() => backups.read().backups[0]?.madeAt ?? null, now);
  const storage = createStorageMonitor(logger);
  const broadcastFault = () =>
    monitor.isFailing() ? 'Broadcasts cannot be sent. They wait and are retried.' : null;
  const services = {
    db,
    auth,
    cache,
    handleCommand,
    publisher,
    metrics,
    now,
    origin,
    proxies,
    backups,
    storage,
    broadcastFault,
  };
  const app = await buildApp(services, logger);
  const url = await app.listen({ host: env.API_HOST, port: env.API_PORT }).catch((error: unknown) => {
    throw listenError(error, env);
  });
  const relay = startRelay({ database, publisher, now, monitor });
  notifyRelay = relay.notify;
  const heartbeat = startHeartbeat({ db, publisher, now, onFailure: monitor.failed });
  const stop = async () => {
    heartbeat.stop();
    backups.stop();
    // An open connection without a request must not keep the process alive.
    const forceClose = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
    await app.close();
    clearTimeout(forceClose);
    await relay.stop();
    publisher.close();
    await database.close();
  };
  let stopped: Promise<void> | undefined;
  return {
    url,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
};

const GRACE_MS = 2_000;

const listenError = (error: unknown, { API_HOST: host, API_PORT: port }: Env): Error => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return new Error(
    code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is in use. Set API_PORT to another port.`
      : `Cannot listen on ${host}:${port} (${code ?? error}). Check API_HOST and API_PORT.`,
  );
};
