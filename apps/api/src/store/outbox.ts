import { sql } from 'kysely';
import type { Database, Db } from '../database/open.ts';

export interface OutboxRow {
  readonly id: number;
  readonly matchId: string;
  readonly competitionId: string;
  readonly revision: number;
  readonly message: string;
}

/** The oldest waiting broadcasts. */
export const readOutbox = (db: Db, most: number): Promise<OutboxRow[]> =>
  db.selectFrom('outbox').selectAll().orderBy('id').limit(most).execute();

/** The number of waiting broadcasts. */
export const countOutbox = async (db: Db): Promise<number> => {
  const row = await db
    .selectFrom('outbox')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(row.total);
};

/**
 * Removes what was sent. Not synced to disk: after a power cut some rows may be back and are sent again. A sync would cost as
 * much as a command.
 */
export const removeFromOutbox = async ({ db, kind }: Database, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  if (kind === 'postgres') {
    await db
      .with('unsynced', (q) =>
        q.selectNoFrom(sql<string>`set_config('synchronous_commit', 'off', true)`.as('setting')),
      )
      .deleteFrom('outbox')
      .where('id', 'in', ids)
      .where((e) => e.exists(e.selectFrom('unsynced').select('setting')))
      .execute();
    return;
  }
  // SQLite has one connection, and nobody else gets it before it syncs again.
  await db.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection);
    try {
      await connection.deleteFrom('outbox').where('id', 'in', ids).execute();
    } finally {
      await sql`pragma synchronous = full`.execute(connection);
    }
  });
};

/** The broadcasts that this process may send now. */
export interface Claim {
  readonly rows: readonly OutboxRow[];
  /** Another process is sending the rest. */
  readonly isShared: boolean;
}

/** The namespace of the advisory locks for matches whose broadcasts are being sent. */
const SENDING_LOCKS = 4_105_117;

/**
 * Claims the oldest broadcasts for `send`. Several processes may share one Postgres: a match's broadcasts are claimed by one
 * process at a time, or they would leave out of order. The claim ends with the transaction, also when the process dies.
 */
export const claimOutbox = <T>(
  { db, kind }: Database,
  most: number,
  send: (claim: Claim) => Promise<T>,
): Promise<T> => {
  if (kind === 'sqlite') return readOutbox(db, most).then((rows) => send({ rows, isShared: false }));
  return db.transaction().execute(async (tx) => {
    const waiting = await tx
      .selectFrom('outbox')
      .select('matchId')
      .groupBy('matchId')
      .orderBy((e) => e.fn.min('id'))
      .limit(most)
      .execute();
    if (waiting.length === 0) return send({ rows: [], isShared: false });
    const wanted = waiting.map(({ matchId }) => matchId);
    const { rows: got } = await sql<{ id: string }>`
      select id from unnest(${wanted}::text[]) as id
      where pg_try_advisory_xact_lock(${SENDING_LOCKS}, hashtext(id))`.execute(tx);
    const ours = got.map(({ id }) => id);
    if (ours.length === 0) return send({ rows: [], isShared: true });
    // Read after the locks are ours: what another process sent meanwhile is gone.
    const rows = await tx
      .selectFrom('outbox')
      .selectAll()
      .where('matchId', 'in', ours)
      .orderBy('id')
      .limit(most)
      .execute();
    return send({ rows, isShared: ours.length < wanted.length });
  });
};
