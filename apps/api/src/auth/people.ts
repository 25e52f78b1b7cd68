import { randomBytes } from 'node:crypto';
import type { NewPerson, People, Person, PersonRole } from '@scoreline/protocol';
import { role as roleSchema } from '@scoreline/protocol';
import { sql } from 'kysely';
import type { Db } from '../database/open.ts';
import { writeAudit } from '../store/audit.ts';
import { type ChangeContext, inTransaction } from '../store/edits.ts';
import type { Auth } from './auth.ts';

/** The outcome of a change to a person. `last`: refused, because no owner would be left. */
export type PersonChangeResult =
  | { readonly kind: 'changed'; readonly person: Person }
  | { readonly kind: 'missing' }
  | { readonly kind: 'last'; readonly name: string };

const newUserId = (): string => randomBytes(16).toString('hex');

export const hashPassword = async (auth: Auth, password: string): Promise<string> =>
  (await auth.$context).password.hash(password);

/** Inserts a person with a password hash. Null when the email address is taken. */
export const insertPerson = async (
  tx: Db,
  { name, email, role, hash }: Omit<NewPerson, 'password'> & { readonly hash: string },
  now: number,
): Promise<Person | null> => {
  const address = email.toLowerCase();
  const known = await tx.selectFrom('user').select('id').where('email', '=', address).executeTakeFirst();
  if (known !== undefined) return null;
  const id = newUserId();
  const at = new Date(now).toISOString();
  await tx
    .insertInto('user')
    .values({
      id,
      name,
      email: address,
      emailVerified: sql<boolean>`true`,
      role,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await tx
    .insertInto('account')
    .values({
      id: newUserId(),
      userId: id,
      accountId: id,
      providerId: 'credential',
      password: hash,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  return { id, name, email: address, role };
};

/** Adds a person with a password that the owner hands over. Null when the email address is taken. */
export const addPerson = async (
  db: Db,
  auth: Auth,
  { password, ...wanted }: NewPerson,
  change: ChangeContext,
): Promise<Person | null> => {
  // Outside the transaction: hashing takes long.
  const hash = await hashPassword(auth, password);
  return inTransaction(db, async (tx) => {
    const person = await insertPerson(tx, { ...wanted, hash }, change.now);
    if (person !== null)
      await writeAudit(tx, change, {
        kind: 'personAdded',
        subject: person.name,
        personId: person.id,
        changes: [{ field: 'role', from: null, to: person.role }],
      });
    return person;
  });
};

const selectPeople = (db: Db) =>
  db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'role'])
    .where('role', '!=', 'feed')
    .where('removedAt', 'is', null);

export const readPeople = async (db: Db): Promise<People['people']> => {
  const rows = await selectPeople(db).orderBy('name').orderBy('id').execute();
  return rows.map((row) => ({ ...row, role: roleSchema.parse(row.role) }));
};

export const findPerson = async (db: Db, id: string): Promise<Person | null> => {
  const row = await selectPeople(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : { ...row, role: roleSchema.parse(row.role) };
};

/** Whether this is the only owner. Locks the rows of all owners, so that two cannot leave at the same time. */
const isLastOwner = async (tx: Db, id: string): Promise<boolean> => {
  const owners = await tx
    .updateTable('user')
    .set((e) => ({ role: e.ref('role') }))
    .where('role', '=', 'owner')
    .where('removedAt', 'is', null)
    .returning('id')
    .execute();
  return owners.length === 1 && owners[0]?.id === id;
};

export const setRole = (
  db: Db,
  id: string,
  role: PersonRole,
  change: ChangeContext,
): Promise<PersonChangeResult> =>
  inTransaction(db, async (tx): Promise<PersonChangeResult> => {
    const isLast = await isLastOwner(tx, id);
    const was = await findPerson(tx, id);
    if (was === null) return { kind: 'missing' };
    if (isLast && role !== 'owner') return { kind: 'last', name: was.name };
    if (was.role === role) return { kind: 'changed', person: was };
    await tx.updateTable('user').set({ role }).where('id', '=', id).execute();
    await writeAudit(tx, change, {
      kind: 'roleChanged',
      subject: was.name,
      personId: id,
      changes: [{ field: 'role', from: was.role, to: role }],
    });
    return { kind: 'changed', person: { ...was, role } };
  });

/** Renames a person, in the logs too. Null when there is no such person. */
export const renamePerson = (
  db: Db,
  id: string,
  name: string,
  change: ChangeContext,
): Promise<Person | null> =>
  inTransaction(db, async (tx) => {
    const was = await findPerson(tx, id);
    if (was === null || was.name === name) return was;
    await tx.updateTable('user').set({ name }).where('id', '=', id).execute();
    await writeAudit(tx, change, {
      kind: 'personRenamed',
      subject: was.name,
      personId: id,
      changes: [{ field: 'name', from: was.name, to: name }],
    });
    return { ...was, name };
  });

/** Removes a person: they can no longer sign in; their name stays for the logs. */
export const removePerson = (db: Db, id: string, change: ChangeContext): Promise<PersonChangeResult> =>
  inTransaction(db, async (tx): Promise<PersonChangeResult> => {
    const isLast = await isLastOwner(tx, id);
    const was = await findPerson(tx, id);
    if (was === null) return { kind: 'missing' };
    if (isLast) return { kind: 'last', name: was.name };
    for (const table of ['session', 'account', 'passkey', 'assignment'] as const)
      await tx.deleteFrom(table).where('userId', '=', id).execute();
    await tx
      .updateTable('oneTimeLink')
      .set({ revokedAt: change.now })
      .where('personId', '=', id)
      .where('usedAt', 'is', null)
      .execute();
    await tx
      .updateTable('user')
      // Frees the email address for a new invite.
      .set({ removedAt: change.now, email: `removed-${id}@scoreline.invalid` })
      .where('id', '=', id)
      .execute();
    await writeAudit(tx, change, {
      kind: 'personRemoved',
      subject: was.name,
      personId: id,
      changes: [{ field: 'email', from: was.email, to: null }],
    });
    return { kind: 'changed', person: was };
  });

/** Sets a person's password, ends their sessions, except `except`, and their open links for another password. */
export const writePassword = async (
  tx: Db,
  { userId, hash, except }: { readonly userId: string; readonly hash: string; readonly except?: string },
  now: number,
): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ password: hash, updatedAt: new Date(now).toISOString() })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute();
  await tx
    .deleteFrom('session')
    .where('userId', '=', userId)
    .where('id', '!=', except ?? '')
    .execute();
  await tx
    .updateTable('oneTimeLink')
    .set({ revokedAt: now })
    .where('personId', '=', userId)
    .where('kind', '=', 'password')
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
};

/** A new password of somebody who had lost theirs: whoever had it may also have added a passkey, so those go too. */
export const replacePassword = async (
  tx: Db,
  { id, name, hash }: Pick<Person, 'id' | 'name'> & { readonly hash: string },
  change: ChangeContext,
): Promise<void> => {
  await writePassword(tx, { userId: id, hash }, change.now);
  const removed = await tx.deleteFrom('passkey').where('userId', '=', id).returning('id').execute();
  const changes = removed.length === 0 ? [] : [{ field: 'passkeys', from: removed.length, to: 0 }];
  await writeAudit(tx, change, { kind: 'passwordReset', subject: name, personId: id, changes });
};

/** Whether this is the person's password. */
export const isPasswordOf = async (
  db: Db,
  auth: Auth,
  userId: string,
  password: string,
): Promise<boolean> => {
  const account = await db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  const hash = account?.password ?? null;
  return hash !== null && (await auth.$context).password.verify({ hash, password });
};

/** Changes a person's own password and ends their other sessions. */
export const changePassword = async (
  db: Db,
  auth: Auth,
  person: { readonly id: string; readonly name: string; readonly sessionId: string },
  password: string,
  change: ChangeContext,
): Promise<void> => {
  const hash = await hashPassword(auth, password);
  const { id: userId, name, sessionId } = person;
  await inTransaction(db, async (tx) => {
    await writePassword(tx, { userId, hash, except: sessionId }, change.now);
    await writeAudit(tx, change, { kind: 'passwordChanged', subject: name, personId: userId });
  });
};
