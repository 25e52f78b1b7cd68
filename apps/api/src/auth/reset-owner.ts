import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/open.ts';
import { inTransaction } from '../store/edits.ts';
import type { Auth } from './auth.ts';
import { createPasswordLink } from './one-time-links.ts';
import { hashPassword, readPeople, replacePassword } from './people.ts';

/** Whoever works on the machine itself. */
const BY = 'system';

export interface FoundOwner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The owner who is meant: by email address, or the only one. Throws an error of one clear line. */
export const findOwner = async (db: Db, email: string | undefined): Promise<FoundOwner> => {
  const owners = (await readPeople(db)).filter(({ role }) => role === 'owner');
  const emails = owners.map((owner) => owner.email).join(', ');
  if (owners.length === 0)
    throw new Error('There is no owner. Start Scoreline: it creates one and prints the password.');
  const meant = email === undefined ? owners : owners.filter((owner) => owner.email === email.toLowerCase());
  const [owner] = meant;
  if (owner === undefined) throw new Error(`${email} is not an owner. Owners: ${emails}.`);
  if (meant.length > 1) throw new Error(`There are several owners. Say which: ${emails}.`);
  return owner;
};

/**
 * Gives an owner a new password, ends their sessions, removes their passkeys and forgets failed attempts to sign in.
 * Resolves to the password, which is stored nowhere.
 */
export const resetOwnerPassword = async (
  db: Db,
  auth: Auth,
  owner: FoundOwner,
  now: number,
): Promise<string> => {
  const password = randomBytes(12).toString('base64url');
  const hash = await hashPassword(auth, password);
  await inTransaction(db, async (tx) => {
    await replacePassword(tx, { ...owner, hash }, { now, actor: BY });
    await tx
      .deleteFrom('throttle')
      .where(sql<boolean>`"key" like ${`%${owner.email.replaceAll(/[%_!]/g, '!$&')}`} escape '!'`)
      .execute();
  });
  return password;
};

/** A link with which an owner sets a new password, as a path of the site; it works once, for 7 days. */
export const makeOwnerLink = async (db: Db, owner: FoundOwner, now: number): Promise<string> => {
  const made = await createPasswordLink(db, owner.id, { now, actor: BY });
  if (made === null) throw new Error(`${owner.email} was removed just now.`);
  return `/password/${made.token}`;
};
