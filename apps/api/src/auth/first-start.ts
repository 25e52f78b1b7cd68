import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../database/open.ts';
import { createKey, findKey } from './api-keys.ts';
import type { Auth } from './auth.ts';
import { addPerson } from './people.ts';

const KEY_FILE = 'feed-key';
/** The actor of what the API does by itself. */
const SYSTEM = 'system';
const SECRET_FILE = 'auth-secret';
const SECRET_LENGTH = 64;

export interface OwnerCredentials {
  readonly email: string;
  /** Null when it was given: who gave it knows it, and nobody else shall read it. */
  readonly password: string | null;
}

/** Creates the owner when no owner can sign in. Resolves to the credentials of a new owner, otherwise null. */
export const ensureOwner = async (
  db: Db,
  auth: Auth,
  wanted: { readonly email: string; readonly password: string | undefined },
  now: number,
): Promise<OwnerCredentials | null> => {
  const owner = await db
    .selectFrom('user')
    .innerJoin('account', 'account.userId', 'user.id')
    .select('user.id')
    .where('user.role', '=', 'owner')
    .where('user.removedAt', 'is', null)
    .executeTakeFirst();
  if (owner !== undefined) return null;
  const password = wanted.password ?? randomBytes(9).toString('base64url');
  const person = { name: 'Owner', email: wanted.email, password, role: 'owner' } as const;
  const made = await addPerson(db, auth, person, { now, actor: SYSTEM });
  if (made === null)
    throw new Error(
      `${wanted.email} belongs to someone who is not an owner. Set SCORELINE_OWNER_EMAIL to another address.`,
    );
  return { email: made.email, password: wanted.password === undefined ? password : null };
};

/** Writes a file atomically, readable by us only. */
const writeSecret = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${text}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
};

const readSecret = async (file: string): Promise<string> =>
  existsSync(file) ? (await readFile(file, 'utf8')).trim() : '';

/** Keeps a working API key in the data folder, for `npm run import` and `npm run replay`. */
export const ensureFeedKey = async (db: Db, dataDir: string, now: number): Promise<void> => {
  const file = join(dataDir, KEY_FILE);
  if ((await findKey(db, await readSecret(file), now)) !== null) return;
  const made = await createKey(db, { name: 'Import from this machine' }, { now, actor: SYSTEM });
  if (made !== null) await writeSecret(file, made.key);
};

/** The secret that signs sessions, created once and kept in the data folder. */
export const ensureAuthSecret = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, SECRET_FILE);
  const known = await readSecret(file);
  if (known.length >= SECRET_LENGTH) return known;
  const secret = randomBytes(SECRET_LENGTH / 2).toString('hex');
  await writeSecret(file, secret);
  return secret;
};
