import type { NewPerson, People, Role } from '@scoreline/protocol';
import { role as roleSchema } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import type { Auth } from './auth.ts';

type Person = People['people'][number];

/** Adds somebody. Null when the e-mail is taken. */
export const addPerson = async (
  auth: Auth,
  { name, email, password, role }: Omit<NewPerson, 'role'> & { readonly role: Role },
): Promise<Person | null> => {
  const { internalAdapter, password: passwords } = await auth.$context;
  const address = email.toLowerCase();
  if ((await internalAdapter.findUserByEmail(address)) !== null) return null;
  const user = await internalAdapter.createUser({ name, email: address, emailVerified: true, role });
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: await passwords.hash(password),
  });
  return { id: user.id, name, email: address, role };
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
