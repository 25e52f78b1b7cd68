import { sql } from 'kysely';
import type { Db } from '../database/open.ts';
import { STORAGE_WORDS, type StorageFault, storageFaultOf } from '../database/storage-fault.ts';
import type { App } from '../fastify.ts';
import type { Services } from '../services.ts';
import { countOutbox } from '../store/outbox.ts';

/** Larger than any command, which may still find room where there is hardly any. */
const PROBE = 'probe '.padEnd(64 * 1024, '-');

/** Stores something and removes it again. Throws where there is no room for it. */
const tryStoring = async (db: Db): Promise<void> => {
  const row = { key: PROBE, tries: 0, lastAt: 0, blockedUntil: 0 };
  await db
    .insertInto('throttle')
    .values(row)
    // Two may ask at once.
    .onConflict((c) => c.column('key').doNothing())
    .execute();
  await db.deleteFrom('throttle').where('key', '=', PROBE).execute();
};

/** For operators. The gateway does not expose these routes. */
export const healthRoutes = (app: App, services: Services): void => {
  const { db, metrics, storage, backups, broadcastFault } = services;
  const schema = { hide: true };

  const countWaiting = () => countOutbox(db).catch(() => null);

  /** 200 while the process responds. A growing `broadcastsWaiting` means that the WebSocket server takes none. */
  app.get('/health', { schema }, async () => ({ status: 'ok', broadcastsWaiting: await countWaiting() }));

  /** What keeps commands from being stored. After a failure that is tried, so that it is known when it is over. */
  const findStorageFault = async (): Promise<StorageFault | null> => {
    try {
      await sql`select 1`.execute(db);
      if (storage.fault() === null) return null;
      await tryStoring(db);
      storage.worked();
      return null;
    } catch (error) {
      const fault = storageFaultOf(error) ?? 'broken';
      storage.failed(fault);
      return fault;
    }
  };

  /** 200 while commands can be stored, 503 while they cannot; what else does not work is said too. */
  app.get('/ready', { schema }, async (_request, reply) => {
    const fault = await findStorageFault();
    const { failure } = backups.read();
    const problems = [
      fault === null ? null : STORAGE_WORDS[fault],
      broadcastFault(),
      failure === null ? null : `The last backup could not be made: ${failure.reason}`,
    ].filter((problem) => problem !== null);
    reply.code(fault === null ? 200 : 503);
    return {
      status: fault === null ? (problems.length === 0 ? 'ready' : 'degraded') : 'not ready',
      problems,
    };
  });

  app.get('/metrics', { schema }, async (_request, reply) => {
    const text = await metrics.read();
    return reply
      .header('content-type', metrics.contentType)
      .serializer((one: string) => one)
      .send(text);
  });
};
