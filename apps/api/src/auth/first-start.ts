import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../database/open.ts';
import type { Auth } from './auth.ts';
import { addPerson } from './people.ts';

const FEED_EMAIL = 'feed@scoreline.invalid';
const KEY_FILE = 'feed-key';
const SECRET_FILE = 'auth-secret';

export interface Owner {
  readonly email: string;
  readonly password: string;
}

/** Makes the owner when there is nobody yet, and says with which password. */
export const makeOwner = async (
  db: Db,
  auth: Auth,
  wanted: { readonly email: string; readonly password: string | undefined },
): Promise<Owner | null> => {
  const owner = await db.selectFrom('user').select('id').where('role', '=', 'owner').executeTakeFirst();
  if (owner !== undefined) return null;
  const password = wanted.password ?? randomBytes(9).toString('base64url');
  const made = await addPerson(auth, { name: 'Owner', email: wanted.email, password, role: 'owner' });
  return made === null ? null : { email: made.email, password };
};

/** Id of the account that API keys belong to; nobody can sign in with it. */
export const feedUser = async (db: Db, auth: Auth): Promise<string> => {
  const known = await db.selectFrom('user').select('id').where('email', '=', FEED_EMAIL).executeTakeFirst();
  if (known !== undefined) return known.id;
  const { internalAdapter } = await auth.$context;
  const user = await internalAdapter.createUser({
    name: 'Feeds',
    email: FEED_EMAIL,
    emailVerified: true,
    role: 'feed',
  });
  return user.id;
};

export const makeKey = async (db: Db, auth: Auth, name: string) => {
  const made = await auth.api.createApiKey({ body: { name, userId: await feedUser(db, auth) } });
  return { id: made.id, name, key: made.key };
};

/** Keeps a key for `npm run import` beside the data, readable by its owner only. */
export const keepFeedKey = async (db: Db, auth: Auth, dataDir: string): Promise<void> => {
  const file = join(dataDir, KEY_FILE);
  if (existsSync(file)) {
    const { valid } = await auth.api.verifyApiKey({ body: { key: (await readFile(file, 'utf8')).trim() } });
    if (valid) return;
  }
  await mkdir(dataDir, { recursive: true });
  const { key } = await makeKey(db, auth, 'Import from this machine');
  await writeFile(file, `${key}\n`, { mode: 0o600 });
};

/** The secret that signs sessions: made once and kept beside the data, unless it is set. */
export const readAuthSecret = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, SECRET_FILE);
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
};
