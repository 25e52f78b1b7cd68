import { defaultKeyHasher } from '@better-auth/api-key';
import type { Db } from '../database/open.ts';
import type { Auth } from './auth.ts';

const FEED_EMAIL = 'feed@scoreline.invalid';

export interface Key {
  readonly id: string;
  readonly name: string;
}

/** Id of the account that API keys belong to; nobody can sign in with it. */
const feedUser = async (db: Db, auth: Auth): Promise<string> => {
  const known = await db.selectFrom('user').select('id').where('email', '=', FEED_EMAIL).executeTakeFirst();
  if (known !== undefined) return known.id;
  const { internalAdapter } = await auth.$context;
  const feed = { name: 'Feeds', email: FEED_EMAIL, emailVerified: true, role: 'feed' };
  return (await internalAdapter.createUser(feed, { method: 'admin' })).id;
};

/** Makes a key. It can be read this once; only its hash is kept. */
export const makeKey = async (db: Db, auth: Auth, name: string) => {
  const { id, key } = await auth.api.createApiKey({ body: { name, userId: await feedUser(db, auth) } });
  return { id, name, key };
};

/**
 * The key, while it is valid. Read here and not by `verifyApiKey`, which writes to the database each time it is
 * asked: a feed asks with every command.
 */
export const findKey = async (db: Db, key: string, now: number): Promise<Key | null> => {
  const row = await db
    .selectFrom('apikey')
    .innerJoin('user', 'user.id', 'apikey.referenceId')
    .select(['apikey.id', 'apikey.name', 'apikey.enabled', 'apikey.expiresAt'])
    .where('apikey.key', '=', await defaultKeyHasher(key))
    .where('user.role', '=', 'feed')
    .executeTakeFirst();
  if (row === undefined || !row.enabled) return null;
  if (row.expiresAt !== null && new Date(row.expiresAt).getTime() <= now) return null;
  return { id: row.id, name: row.name ?? 'API key' };
};
