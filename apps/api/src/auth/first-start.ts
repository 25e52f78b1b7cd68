import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../database/open.ts';
import { findKey, makeKey } from './api-keys.ts';
import type { Auth } from './auth.ts';
import { addPerson } from './people.ts';

const KEY_FILE = 'feed-key';
/** Stands in the logs for what nobody asked for. */
const SYSTEM = 'system';
const SECRET_FILE = 'auth-secret';
const SECRET_LENGTH = 64;

export interface Owner {
  readonly email: string;
  readonly password: string;
}

/** Makes the owner when there is nobody yet who can sign in as one, and says with which password. */
export const makeOwner = async (
  db: Db,
  auth: Auth,
  wanted: { readonly email: string; readonly password: string | undefined },
  now: number,
): Promise<Owner | null> => {
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
    throw new Error(`${wanted.email} has an account that is not the owner's; set SCORELINE_OWNER_EMAIL.`);
  return { email: made.email, password };
};

/** Writes a file that only we may read, whole or not at all. */
const keep = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${text}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
};

const readKept = async (file: string): Promise<string> =>
  existsSync(file) ? (await readFile(file, 'utf8')).trim() : '';

/** Keeps a key for `npm run import` beside the data. */
export const keepFeedKey = async (db: Db, dataDir: string, now: number): Promise<void> => {
  const file = join(dataDir, KEY_FILE);
  if ((await findKey(db, await readKept(file), now)) !== null) return;
  const made = await makeKey(db, { name: 'Import from this machine' }, { now, actor: SYSTEM });
  if (made !== null) await keep(file, made.key);
};

/** The secret that signs sessions: made once and kept beside the data, unless it is set. */
export const readAuthSecret = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, SECRET_FILE);
  const known = await readKept(file);
  if (known.length >= SECRET_LENGTH) return known;
  const secret = randomBytes(SECRET_LENGTH / 2).toString('hex');
  await keep(file, secret);
  return secret;
};
