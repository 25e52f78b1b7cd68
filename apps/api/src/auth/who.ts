import { type Role, role as roleSchema } from '@scoreline/protocol';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../app.ts';
import { isAssigned } from '../store/assignments.ts';
import { findKey } from './keys.ts';

/** Who sent a request. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** For the logs: `user:…` or `key:…`. */
  readonly actor: string;
  /** By cookie, so that the browser may have been talked into it. Null for a key. */
  readonly sessionId: string | null;
  /** Ids of the competitions that a key is for; null for all, as for people. */
  readonly competitions: readonly string[] | null;
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
    return key && { ...key, email: '', role: 'feed', actor: `key:${key.id}`, sessionId: null };
  }
  if (headers.cookie === undefined) return null;
  const signedIn = await auth.api.getSession({ headers: fromNodeHeaders(headers) });
  if (signedIn === null) return null;
  const { id, name, email, role, removedAt } = signedIn.user;
  if (removedAt !== null && removedAt !== undefined) return null;
  return {
    id,
    name,
    email,
    role: roleSchema.parse(role),
    actor: `user:${id}`,
    sessionId: signedIn.session.id,
    competitions: null,
  };
};

/** Who may correct a match after it was made final, and change the catalogue. */
export const mayReopen = ({ role }: Pick<Who, 'role'>): boolean => role === 'owner' || role === 'editor';

/** Who may make competitions, teams and matches. */
export const mayEdit = ({ role }: Pick<Who, 'role'>): boolean => role !== 'scorer';

export const isInScope = ({ competitions }: Who, competitionId: string): boolean =>
  competitions === null || competitions.includes(competitionId);

/** Why somebody may not score a match, or null when they may: a scorer those assigned to them, a key those it is for. */
export const whyNotScore = async (
  { db, cache }: Pick<Deps, 'db' | 'cache'>,
  who: Who,
  matchId: string,
): Promise<string | null> => {
  if (who.role === 'scorer' && !(await isAssigned(db, matchId, who.id)))
    return 'This match is not assigned to you; ask an editor to assign it.';
  if (who.competitions === null) return null;
  const known = await cache.get(matchId);
  return known === null || isInScope(who, known.fixture.competitionId)
    ? null
    : 'This API key is for other competitions.';
};
