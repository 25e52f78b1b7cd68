import { randomBytes } from 'node:crypto';
import {
  type Invite,
  type Joining,
  type Link,
  type NewInvite,
  type Person,
  type PersonRole,
  personRole,
} from '@scoreline/protocol';
import type { Selectable } from 'kysely';
import type { Db } from '../database/open.ts';
import type { OneTimeLinkTable } from '../database/tables.ts';
import { record } from '../store/audit.ts';
import { type Change, inTransaction } from '../store/edited.ts';
import { newId } from '../store/names.ts';
import type { Auth } from './auth.ts';
import { hashOf } from './keys.ts';
import { findPerson, hashPassword, insertPerson, writePassword } from './people.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** A link as it is handed out. The token is in its address and nowhere else: only a hash of it is kept. */
export interface Handed {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: number;
}

/** Why a link does not work. */
export type Unusable = 'unknown' | 'used' | 'expired' | 'revoked';

type Row = Selectable<OneTimeLinkTable>;

const insertLink = async (
  tx: Db,
  link: Pick<Row, 'kind'> & Partial<Pick<Row, 'role' | 'personId' | 'note'>>,
  { now, actor }: Change,
): Promise<Handed> => {
  const token = randomBytes(32).toString('base64url');
  const handed = { id: newId(), expiresAt: now + WEEK_MS };
  await tx
    .insertInto('oneTimeLink')
    .values({ ...handed, ...link, tokenHash: hashOf(token), actor, createdAt: now })
    .execute();
  return { ...handed, token };
};

/** Invites whoever gets the link. */
export const makeInvite = (db: Db, { role, note }: NewInvite, change: Change): Promise<Handed> =>
  inTransaction(db, async (tx) => {
    const handed = await insertLink(tx, { kind: 'join', role, note: note ?? null }, change);
    await record(tx, change, {
      kind: 'personInvited',
      subject: note ?? 'somebody',
      changes: [{ field: 'role', from: null, to: role }],
    });
    return handed;
  });

const selectOpen = (db: Db, now: number) =>
  db
    .selectFrom('oneTimeLink')
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now);

/** Invites that can still be used, the newest first. */
export const openInvites = async (db: Db, now: number): Promise<Invite[]> => {
  const rows = await selectOpen(db, now)
    .selectAll()
    .where('kind', '=', 'join')
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  const people = await db.selectFrom('user').select(['id', 'name']).execute();
  const names = new Map(people.map(({ id, name }) => [`user:${id}`, name]));
  return rows.map(({ id, role, note, actor, createdAt, expiresAt }) => ({
    id,
    role: personRole.parse(role),
    note,
    by: names.get(actor) ?? '',
    createdAt,
    expiresAt,
  }));
};

/** False when there is no such invite that could still be used. */
export const revokeInvite = (db: Db, id: string, change: Change): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('oneTimeLink')
      .set({ revokedAt: change.now })
      .where('id', '=', id)
      .where('kind', '=', 'join')
      .where('usedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .returning(['note', 'role'])
      .executeTakeFirst();
    if (row === undefined) return false;
    const changes = [{ field: 'role', from: row.role, to: null }];
    await record(tx, change, { kind: 'inviteRevoked', subject: row.note ?? 'somebody', changes });
    return true;
  });

/** A link that sets somebody's password; earlier ones of theirs end. Null when there is no such person. */
export const makePasswordLink = (db: Db, personId: string, change: Change): Promise<Handed | null> =>
  inTransaction(db, async (tx) => {
    const person = await findPerson(tx, personId);
    if (person === null) return null;
    await tx
      .updateTable('oneTimeLink')
      .set({ revokedAt: change.now })
      .where('personId', '=', personId)
      .where('kind', '=', 'password')
      .where('usedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .execute();
    await record(tx, change, { kind: 'passwordLinkMade', subject: person.name, personId });
    return insertLink(tx, { kind: 'password', personId }, change);
  });

/** What a link is for, or why it does not work. */
export const findLink = async (db: Db, token: string, now: number): Promise<Link | Unusable> => {
  const row = await db
    .selectFrom('oneTimeLink')
    .selectAll()
    .where('tokenHash', '=', hashOf(token))
    .executeTakeFirst();
  if (row === undefined) return 'unknown';
  if (row.usedAt !== null) return 'used';
  if (row.revokedAt !== null) return 'revoked';
  const { expiresAt } = row;
  if (expiresAt <= now) return 'expired';
  if (row.kind === 'join') return { kind: 'join', role: personRole.parse(row.role), expiresAt };
  const person = await findPerson(db, row.personId ?? '');
  if (person === null) return 'revoked';
  return { kind: 'password', name: person.name, email: person.email, expiresAt };
};

/** Uses a link up. Null when it cannot be used, or somebody else was faster. */
const claim = async (tx: Db, token: string, kind: Link['kind'], now: number) =>
  (await tx
    .updateTable('oneTimeLink')
    .set({ usedAt: now })
    .where('tokenHash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['id', 'role', 'personId'])
    .executeTakeFirst()) ?? null;

/** Thrown to undo what a transaction has done so far. */
class EmailTaken extends Error {}

/** Makes somebody of whoever has the invite. */
export const joinBy = async (
  db: Db,
  auth: Auth,
  token: string,
  { name, email, password }: Joining,
  now: number,
): Promise<Person | 'taken' | 'unusable'> => {
  const hash = await hashPassword(auth, password);
  try {
    return await inTransaction(db, async (tx) => {
      const link = await claim(tx, token, 'join', now);
      if (link === null) return 'unusable';
      const role: PersonRole = personRole.parse(link.role);
      const person = await insertPerson(tx, { name, email, role, hash }, now);
      if (person === null) throw new EmailTaken();
      await tx.updateTable('oneTimeLink').set({ personId: person.id }).where('id', '=', link.id).execute();
      const by = { now, actor: `user:${person.id}` };
      const changes = [{ field: 'role', from: null, to: role }];
      await record(tx, by, { kind: 'personJoined', subject: name, personId: person.id, changes });
      return person;
    });
  } catch (error) {
    if (error instanceof EmailTaken) return 'taken';
    throw error;
  }
};

/** Sets the password of whoever the link is for; all their sessions end. False when the link cannot be used. */
export const resetBy = async (
  db: Db,
  auth: Auth,
  token: string,
  password: string,
  now: number,
): Promise<boolean> => {
  const hash = await hashPassword(auth, password);
  return inTransaction(db, async (tx) => {
    const link = await claim(tx, token, 'password', now);
    const person = link === null ? null : await findPerson(tx, link.personId ?? '');
    if (person === null) return false;
    await writePassword(tx, { userId: person.id, hash }, now);
    const by = { now, actor: `user:${person.id}` };
    await record(tx, by, { kind: 'passwordReset', subject: person.name, personId: person.id });
    return true;
  });
};
