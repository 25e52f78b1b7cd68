import type { NewPerson, People, Role } from '@scoreline/protocol';
import { role as roleSchema } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import type { Auth } from './auth.ts';

type Person = People['people'][number];

/** Adds somebody. Null when the e-mail is taken. */
export const addPerson = async (
  db: Db,
  auth: Auth,
  { name, email, password, role }: Omit<NewPerson, 'role'> & { readonly role: Role },
): Promise<Person | null> => {
  const { internalAdapter, password: passwords } = await auth.$context;
  const address = email.toLowerCase();
  // Before anything is written: it takes long.
  const hash = await passwords.hash(password);
  const known = await db
    .selectFrom('user')
    .leftJoin('account', 'account.userId', 'user.id')
    .select(['user.id', 'user.role', 'account.providerId'])
    .where('user.email', '=', address)
    .executeTakeFirst();
  // Somebody without a way to sign in is what is left of a start that was cut short.
  if (known !== undefined && (known.providerId !== null || known.role !== role)) return null;
  const id =
    known?.id ??
    (
      await internalAdapter.createUser(
        { name, email: address, emailVerified: true, role },
        { method: 'admin' },
      )
    ).id;
  await internalAdapter.linkAccount({
    userId: id,
    accountId: id,
    providerId: 'credential',
    password: hash,
  });
  return { id, name, email: address, role };
};

export const readPeople = async (db: Db): Promise<Person[]> => {
  const rows = await db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'role'])
    .where('role', '!=', 'feed')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, role: roleSchema.parse(row.role) }));
};
