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
import { writeAudit } from '../store/audit.ts';
import { type ChangeContext, inTransaction } from '../store/edits.ts';
import { newId } from '../store/ids.ts';
import { hashToken } from './api-keys.ts';
import type { Auth } from './auth.ts';
import { findPerson, hashPassword, insertPerson, replacePassword } from './people.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** A new link. The token is part of its URL; only a hash of it is stored. */
export interface IssuedLink {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: number;
}

/** Why a link cannot be used. */
export type LinkFault = 'unknown' | 'used' | 'expired' | 'revoked';

type Row = Selectable<OneTimeLinkTable>;

const insertLink = async (
  tx: Db,
  link: Pick<Row, 'kind'> & Partial<Pick<Row, 'role' | 'personId' | 'note'>>,
  { now, actor }: ChangeContext,
): Promise<IssuedLink> => {
  const token = randomBytes(32).toString('base64url');
  const handed = { id: newId(), expiresAt: now + WEEK_MS };
  await tx
    .insertInto('oneTimeLink')
    .values({ ...handed, ...link, tokenHash: hashToken(token), actor, createdAt: now })
    .execute();
  return { ...handed, token };
};

/** Creates an invite that works once, for 7 days. */
export const createInvite = (db: Db, { role, note }: NewInvite, change: ChangeContext): Promise<IssuedLink> =>
  inTransaction(db, async (tx) => {
    const handed = await insertLink(tx, { kind: 'join', role, note: note ?? null }, change);
    await writeAudit(tx, change, {
      kind: 'personInvited',
      subject: note ?? 'someone',
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

/** Invites that can still be used, newest first. */
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

/** Revokes an invite. False when there is no such open invite. */
export const revokeInvite = (db: Db, id: string, change: ChangeContext): Promise<boolean> =>
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
    await writeAudit(tx, change, { kind: 'inviteRevoked', subject: row.note ?? 'someone', changes });
    return true;
  });

/** Creates a link that sets a person's password, and revokes their earlier ones. Null when there is no such person. */
export const createPasswordLink = (
  db: Db,
  personId: string,
  change: ChangeContext,
): Promise<IssuedLink | null> =>
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
    await writeAudit(tx, change, { kind: 'passwordLinkMade', subject: person.name, personId });
    return insertLink(tx, { kind: 'password', personId }, change);
  });

/** What a link is for, or why it cannot be used. `now` is epoch milliseconds. */
export const findLink = async (db: Db, token: string, now: number): Promise<Link | LinkFault> => {
  const row = await db
    .selectFrom('oneTimeLink')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
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

/** Marks a link as used. Null when it cannot be used any more, also when another request was first. */
const consumeLink = async (tx: Db, token: string, kind: Link['kind'], now: number) =>
  (await tx
    .updateTable('oneTimeLink')
    .set({ usedAt: now })
    .where('tokenHash', '=', hashToken(token))
    .where('kind', '=', kind)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['id', 'role', 'personId'])
    .executeTakeFirst()) ?? null;

/** Thrown inside a transaction to roll it back. */
class EmailTakenError extends Error {}

/** Creates the person who accepts an invite. */
export const acceptInvite = async (
  db: Db,
  auth: Auth,
  token: string,
  { name, email, password }: Joining,
  now: number,
): Promise<Person | 'taken' | 'unusable'> => {
  const hash = await hashPassword(auth, password);
  try {
    return await inTransaction(db, async (tx) => {
      const link = await consumeLink(tx, token, 'join', now);
      if (link === null) return 'unusable';
      const role: PersonRole = personRole.parse(link.role);
      const person = await insertPerson(tx, { name, email, role, hash }, now);
      if (person === null) throw new EmailTakenError();
      await tx.updateTable('oneTimeLink').set({ personId: person.id }).where('id', '=', link.id).execute();
      const by = { now, actor: `user:${person.id}` };
      const changes = [{ field: 'role', from: null, to: role }];
      await writeAudit(tx, by, { kind: 'personJoined', subject: name, personId: person.id, changes });
      return person;
    });
  } catch (error) {
    if (error instanceof EmailTakenError) return 'taken';
    throw error;
  }
};

/**
 * Sets the password that a link is for, ends the person's sessions and removes their passkeys: somebody else may have
 * added one. False when the link cannot be used.
 */
export const resetPassword = async (
  db: Db,
  auth: Auth,
  token: string,
  password: string,
  now: number,
): Promise<boolean> => {
  const hash = await hashPassword(auth, password);
  return inTransaction(db, async (tx) => {
    const link = await consumeLink(tx, token, 'password', now);
    const person = link === null ? null : await findPerson(tx, link.personId ?? '');
    if (person === null) return false;
    await replacePassword(tx, { ...person, hash }, { now, actor: `user:${person.id}` });
    return true;
  });
};
