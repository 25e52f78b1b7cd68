import { createHash, randomBytes } from 'node:crypto';
import type { KeyRecord, NewKey } from '@scoreline/protocol';
import { z } from 'zod';
import type { Db } from '../database/open.ts';
import { record } from '../store/audit.ts';
import { type Change, inTransaction } from '../store/edited.ts';
import { newId } from '../store/names.ts';

export interface Key {
  readonly id: string;
  readonly name: string;
  /** Ids of the competitions it is for; null for all. */
  readonly competitions: readonly string[] | null;
}

const PREFIX = 'sl_';
const START_LENGTH = PREFIX.length + 4;
const MINUTE_MS = 60_000;

/** Of something that is random and long enough, so that a fast hash keeps it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const ids = z.array(z.string());
const readScope = (competitions: string | null): string[] | null =>
  competitions === null ? null : ids.parse(JSON.parse(competitions));

/** Makes a key. It can be read this once; only its hash is kept. Null when one of the competitions is not there. */
export const makeKey = (db: Db, { name, competitions }: NewKey, change: Change) =>
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
        hash: hashOf(key),
        start: key.slice(0, START_LENGTH),
        competitions: competitions === undefined ? null : JSON.stringify(competitions),
        createdAt: change.now,
      })
      .execute();
    const scope = names === null ? 'all' : [...names.values()].join(', ');
    const changes = [{ field: 'competitions', from: null, to: scope }];
    await record(tx, change, { kind: 'keyMade', subject: name, personId: id, changes });
    return { id, name, key };
  });

/** What these competitions are called, by id. */
const namesOf = async (db: Db, competitions: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('competition')
    .select(['id', 'name', 'season'])
    .where('id', 'in', competitions)
    .execute();
  return new Map(rows.map(({ id, name, season }) => [id, `${name} ${season}`]));
};

/** The key, while it is valid. Remembers when it was used, to within a minute: a feed asks with every command. */
export const findKey = async (db: Db, key: string, now: number): Promise<Key | null> => {
  const row = await db
    .selectFrom('feedKey')
    .select(['id', 'name', 'competitions', 'lastUsedAt', 'revokedAt'])
    .where('hash', '=', hashOf(key))
    .executeTakeFirst();
  if (row === undefined || (row.revokedAt !== null && row.revokedAt <= now)) return null;
  if (row.lastUsedAt === null || row.lastUsedAt < now - MINUTE_MS)
    await db.updateTable('feedKey').set({ lastUsedAt: now }).where('id', '=', row.id).execute();
  return { id: row.id, name: row.name, competitions: readScope(row.competitions) };
};

/** All keys, those in use first, the newest first. */
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

/** From now on nothing is accepted under this key. False when there is no such key in use. */
export const revokeKey = (db: Db, id: string, change: Change): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('feedKey')
      .set({ revokedAt: change.now })
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (row === undefined) return false;
    await record(tx, change, { kind: 'keyRevoked', subject: row.name, personId: id });
    return true;
  });
