import { type Role, role as roleSchema } from '@scoreline/protocol';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../app.ts';
import type { Db } from '../database/open.ts';
import { isAssigned } from '../store/assignments.ts';
import { findKey } from './keys.ts';

/** Who sent a request. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** For the log: `user:…` or `key:…`. */
  readonly actor: string;
  /** By cookie, so that the browser may have been talked into it. */
  readonly isBrowser: boolean;
}

const BEARER = /^Bearer (\S+)$/i;

/** The sender of a request, or null for somebody who is not signed in. */
export const whoSent = async (
  { db, auth, now }: Pick<Deps, 'db' | 'auth' | 'now'>,
  { headers }: FastifyRequest,
): Promise<Who | null> => {
  if (headers.authorization !== undefined) {
    const text = headers.authorization.match(BEARER)?.[1];
    const key = text === undefined ? null : await findKey(db, text, now());
    return key && { ...key, email: '', role: 'feed', actor: `key:${key.id}`, isBrowser: false };
  }
  if (headers.cookie === undefined) return null;
  const session = await auth.api.getSession({ headers: fromNodeHeaders(headers) });
  if (session === null) return null;
  const { id, name, email, role } = session.user;
  return { id, name, email, role: roleSchema.parse(role), actor: `user:${id}`, isBrowser: true };
};

/** Who may correct a match after it was made final. */
export const mayReopen = ({ role }: Who): boolean => role === 'owner' || role === 'editor';

/** Who may post commands to a match: a scorer only to those assigned to them. */
export const mayScore = async (db: Db, who: Who, matchId: string): Promise<boolean> =>
  who.role !== 'scorer' || (await isAssigned(db, matchId, who.id));

/** Competitions, teams and matches. */
export const mayEdit = ({ role }: Who): boolean => role !== 'scorer';
