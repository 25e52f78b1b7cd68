import type { AuditChange } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import type { Db } from '../database/open.ts';
import { writeAudit } from '../store/audit.ts';

type SignInEvent = { readonly request: FastifyRequest } & (
  | { readonly kind: 'signedIn'; readonly userId: string; readonly how: 'password' | 'passkey' }
  | { readonly kind: 'signedOut' | 'passkeyAdded'; readonly userId: string }
  | { readonly kind: 'signInFailed'; readonly email: string }
);

const MAX_USER_AGENT_LENGTH = 200;

/** Writes a sign-in, a sign-out or a failed attempt to the audit log, with the client's address and browser. */
export const recordSignIn = async (db: Db, happened: SignInEvent, now: number): Promise<void> => {
  const { request, kind } = happened;
  const person = await db
    .selectFrom('user')
    .select(['id', 'name'])
    .where(
      kind === 'signInFailed' ? 'email' : 'id',
      '=',
      kind === 'signInFailed' ? happened.email : happened.userId,
    )
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  const field = (name: string, to: string): AuditChange => ({ field: name, from: null, to });
  const changes = [
    ...(kind === 'signedIn' ? [field('how', happened.how)] : []),
    field('address', request.ip),
    field('browser', (request.headers['user-agent'] ?? '').slice(0, MAX_USER_AGENT_LENGTH)),
  ];
  const actor = kind === 'signInFailed' || person === undefined ? 'nobody' : `user:${person.id}`;
  await writeAudit(
    db,
    { now, actor },
    {
      kind,
      // An unknown email address is not written: it may be a password typed into the wrong field.
      subject: person?.name ?? 'an unknown email address',
      ...(person === undefined ? {} : { personId: person.id }),
      changes,
    },
  );
};
