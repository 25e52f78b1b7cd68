import { type Role, role as roleSchema } from '@scoreline/protocol';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { findKey } from './api-keys.ts';

/** Who sent a request: a person with a session, or a feed with an API key. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** For the logs: `user:…` or `key:…`. */
  readonly actor: string;
  /** Of a person: the cookie's session, which a foreign page could misuse. Null for a key. */
  readonly sessionId: string | null;
  /** Ids of the competitions that a key is limited to; null for all, as for people. */
  readonly competitions: readonly string[] | null;
}

const BEARER = /^Bearer (\S+)$/i;

/** The sender of a request; null when it has no valid key and no valid session. */
export const authenticate = async (
  { db, auth, now }: Pick<Services, 'db' | 'auth' | 'now'>,
  { headers }: FastifyRequest,
): Promise<Principal | null> => {
  if (headers.authorization !== undefined) {
    const text = headers.authorization.match(BEARER)?.[1];
    const key = text === undefined ? null : await findKey(db, text, now());
    return key && { ...key, email: '', role: 'feed', actor: `key:${key.id}`, sessionId: null };
  }
  if (headers.cookie === undefined) return null;
  const session = await auth.api.getSession({ headers: fromNodeHeaders(headers) });
  if (session === null) return null;
  const { id, name, email, role, removedAt } = session.user;
  if (removedAt !== null && removedAt !== undefined) return null;
  return {
    id,
    name,
    email,
    role: roleSchema.parse(role),
    actor: `user:${id}`,
    sessionId: session.session.id,
    competitions: null,
  };
};
