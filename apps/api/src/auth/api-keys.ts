import { createHash, randomBytes } from 'node:crypto';
import type { KeyRecord, NewKey } from '@scoreline/protocol';
import { z } from 'zod';
import type { Db } from '../database/open.ts';
import { writeAudit } from '../store/audit.ts';
import { type ChangeContext, inTransaction } from '../store/edits.ts';
import { newId } from '../store/ids.ts';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** Ids of the competitions it is limited to; null for all. */
  readonly competitions: readonly string[] | null;
}

const PREFIX = 'sl_';
const START_LENGTH = PREFIX.length + 4;
const MINUTE_MS = 60_000;

/** SHA-256 of a token. The token is random and long, so a slow password hash is not needed. */
export const hashToken = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const ids = z.array(z.string());
const readScope = (competitions: string | null): string[] | null =>
  competitions === null ? null : ids.parse(JSON.parse(competitions));

/** Creates a key. Only its hash is stored, so it can be read just once. Null when a competition does not exist. */
export const createKey = (db: Db, { name, competitions }: NewKey, change: ChangeContext) =>
  inTransaction(db, async (tx) => {
    const names = competitions === undefined ? null : await namesOf(tx, competitions);
    if (competitions?.some((id) => !names?.has(id))) return null;
    const key = PREFIX + randomBytes(32).toString('base64url');
    const id = newId();
    await tx
      .insertInto('feedKey')
      .values({
        id,
        name,
        hash: hashToken(key),
        start: key.slice(0, START_LENGTH),
        competitions: competitions === undefined ? null : JSON.stringify(competitions),
        createdAt: change.now,
      })
      .execute();
    const scope = names === null ? 'all' : [...names.values()].join(', ');
    const changes = [{ field: 'competitions', from: null, to: scope }];
    await writeAudit(tx, change, { kind: 'keyMade', subject: name, personId: id, changes });
    return { id, name, key };
  });

/** Names of competitions, by ID. */
const namesOf = async (db: Db, competitions: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('competition')
    .select(['id', 'name', 'season'])
    .where('id', 'in', competitions)
    .execute();
  return new Map(rows.map(({ id, name, season }) => [id, `${name} ${season}`]));
};

/** A valid key; null when it is unknown or revoked. Saves its last use at most once a minute. */
export const findKey = async (db: Db, key: string, now: number): Promise<ApiKey | null> => {
  const row = await db
    .selectFrom('feedKey')
    .select(['id', 'name', 'competitions', 'lastUsedAt', 'revokedAt'])
    .where('hash', '=', hashToken(key))
    .executeTakeFirst();
  if (row === undefined || (row.revokedAt !== null && row.revokedAt <= now)) return null;
  if (row.lastUsedAt === null || row.lastUsedAt < now - MINUTE_MS)
    await db.updateTable('feedKey').set({ lastUsedAt: now }).where('id', '=', row.id).execute();
  return { id: row.id, name: row.name, competitions: readScope(row.competitions) };
};

/** All keys: active ones first, then newest first. */
export const listKeys = async (db: Db): Promise<KeyRecord[]> => {
  const rows = await db
    .selectFrom('feedKey')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  const keys = rows.map((row) => ({ row, scope: readScope(row.competitions) }));
  const all = [...new Set(keys.flatMap(({ scope }) => scope ?? []))];
  const names = all.length === 0 ? new Map<string, string>() : await namesOf(db, all);
  return keys
    .map(({ row: { id, name, start, createdAt, lastUsedAt, revokedAt }, scope }) => ({
      id,
      name,
      start,
      competitions: scope?.map((one) => ({ id: one, name: names.get(one) ?? one })) ?? null,
      createdAt,
      lastUsedAt,
      revokedAt,
    }))
    .sort((a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null));
};

/** Revokes a key at once. False when there is no such active key. */
export const revokeKey = (db: Db, id: string, change: ChangeContext): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('feedKey')
      .set({ revokedAt: change.now })
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (row === undefined) return false;
    await writeAudit(tx, change, { kind: 'keyRevoked', subject: row.name, personId: id });
    return true;
  });
