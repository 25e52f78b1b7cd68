import type { Passkey, Session } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import { writeAudit } from '../store/audit.ts';
import { type ChangeContext, inTransaction } from '../store/edits.ts';

const millis = (date: Date | string): number => new Date(date).getTime();

/** A person's valid sessions: the current one first, then the most recently used. */
export const listSessions = async (
  db: Db,
  userId: string,
  { now, thisId }: { readonly now: number; readonly thisId: string | null },
): Promise<Session[]> => {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', userId)
    .execute();
  return rows
    .filter(({ expiresAt }) => millis(expiresAt) > now)
    .map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
      id,
      isThis: id === thisId,
      createdAt: millis(createdAt),
      lastUsedAt: millis(updatedAt),
      address: ipAddress ?? '',
      userAgent: userAgent ?? '',
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.lastUsedAt - a.lastUsedAt);
};

/** Ends sessions of a person: only one, all except one, or all. Resolves to the number ended. */
export const endSessions = (
  db: Db,
  person: { readonly id: string; readonly name: string },
  which: { readonly only?: string; readonly except?: string },
  change: ChangeContext,
): Promise<number> =>
  inTransaction(db, async (tx) => {
    let query = tx.deleteFrom('session').where('userId', '=', person.id);
    if (which.only !== undefined) query = query.where('id', '=', which.only);
    if (which.except !== undefined) query = query.where('id', '!=', which.except);
    const ended = await query.returning('id').execute();
    if (ended.length > 0)
      await writeAudit(tx, change, {
        kind: 'sessionsEnded',
        subject: person.name,
        personId: person.id,
        changes: [{ field: 'sessions', from: ended.length, to: 0 }],
      });
    return ended.length;
  });

/** Deletes the challenges that can no longer be answered. */
export const deleteOldChallenges = async (db: Db, now: number): Promise<void> => {
  await db.deleteFrom('verification').where('expiresAt', '<', new Date(now).toISOString()).execute();
};

/** A person's passkeys, oldest first. */
export const listPasskeys = async (db: Db, userId: string): Promise<Passkey[]> => {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'createdAt'])
    .where('userId', '=', userId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, createdAt }) => ({
    id,
    name,
    createdAt: createdAt === null ? null : millis(createdAt),
  }));
};

/** Removes a passkey. False when the person has no such passkey. */
export const removePasskey = (
  db: Db,
  person: { readonly id: string; readonly name: string },
  id: string,
  change: ChangeContext,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const removed = await tx
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('userId', '=', person.id)
      .returning('name')
      .executeTakeFirst();
    if (removed === undefined) return false;
    await writeAudit(tx, change, {
      kind: 'passkeyRemoved',
      subject: person.name,
      personId: person.id,
      changes: [{ field: 'passkey', from: removed.name, to: null }],
    });
    return true;
  });
