import type { Logger } from 'pino';
import { buildApp } from './app.ts';
import { migrateAuth, openAuth } from './auth/auth.ts';
import { keepFeedKey, makeOwner, type Owner, readAuthSecret } from './auth/first-start.ts';
import { migrate } from './database/migrate.ts';
import { openPostgres, openSqlite } from './database/open.ts';
import type { Env } from './env.ts';
import { commandHandler } from './match/handle-command.ts';
import { StateCache } from './match/state-cache.ts';
import { startHeartbeat } from './outbox/heartbeat.ts';
import { openPublisher } from './outbox/publisher.ts';
import { startRelay } from './outbox/relay.ts';

export interface RunningApi {
  readonly url: string;
  /** The owner made at the first start, or null. */
  readonly owner: Owner | null;
  stop(): Promise<void>;
}

/** Everything the API is made of, put together and listening. */
export const startApi = async (env: Env, logger: Logger): Promise<RunningApi> => {
  const dataDir = env.SCORELINE_DATA_DIR;
  const database = env.DATABASE_URL === undefined ? openSqlite(dataDir) : openPostgres(env.DATABASE_URL);
  const { db } = database;
  const settings = {
    secret: env.SCORELINE_AUTH_SECRET ?? (await readAuthSecret(dataDir)),
    origin: env.SCORELINE_ORIGIN,
  };
  await migrate(database);
  await migrateAuth(database, settings);
  const auth = openAuth(database, settings);
  const owner = await makeOwner(db, auth, {
    email: env.SCORELINE_OWNER_EMAIL,
    password: env.SCORELINE_OWNER_PASSWORD,
  });
  await keepFeedKey(db, auth, dataDir);

  const now = () => Date.now();
  const publisher = openPublisher({
    url: env.SOKETI_URL,
    appId: env.SCORELINE_SOKETI_APP_ID,
    key: env.SCORELINE_SOKETI_KEY,
    secret: env.SCORELINE_SOKETI_SECRET,
  });
  const onFailure = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({ reason }, 'the WebSocket server did not take a broadcast; it will be sent again');
  };
  const relay = startRelay({ db, publisher, now, onSent: () => {}, onFailure });
  const heartbeat = startHeartbeat({ db, publisher, now, onFailure });
  const cache = new StateCache(db);
  const handle = commandHandler({ db, cache, now, onAppended: relay.poke });
  const app = await buildApp({ db, auth, cache, handle, publisher, now }, logger);
  const url = await app.listen({ host: env.API_HOST, port: env.API_PORT });
  return {
    url,
    owner,
    stop: async () => {
      heartbeat.stop();
      await app.close();
      await relay.stop();
      publisher.close();
      await db.destroy();
    },
  };
};
