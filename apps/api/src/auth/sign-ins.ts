import type { AuditChange } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import type { Db } from '../database/open.ts';
import { record } from '../store/audit.ts';

type Happened = { readonly request: FastifyRequest } & (
  | { readonly kind: 'signedIn'; readonly userId: string; readonly how: 'password' | 'passkey' }
  | { readonly kind: 'signedOut' | 'passkeyAdded'; readonly userId: string }
  | { readonly kind: 'signInFailed'; readonly email: string }
);

const MOST_LETTERS = 200;

/** Remembers that somebody came, went, or tried to come: from which address, and in which browser. */
export const remember = async (db: Db, happened: Happened, now: number): Promise<void> => {
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
    field('browser', (request.headers['user-agent'] ?? '').slice(0, MOST_LETTERS)),
  ];
  const actor = kind === 'signInFailed' || person === undefined ? 'nobody' : `user:${person.id}`;
  await record(
    db,
    { now, actor },
    {
      kind,
      // What somebody typed who has no account may be anything, a password in the wrong field too.
      subject: person?.name ?? 'an unknown e-mail',
      ...(person === undefined ? {} : { personId: person.id }),
      changes,
    },
  );
};
