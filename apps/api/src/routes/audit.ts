import { auditPage, auditQuery } from '@scoreline/protocol';
import type { Principal } from '../auth/principal.ts';
import type { App } from '../fastify.ts';
import { invalidField, ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { assignedMatches } from '../store/assignments.ts';
import { type AuditScope, readAuditPage, readCursor } from '../store/audit-page.ts';
import { principalOf, requireRole } from './authentication.ts';

export const auditRoutes = (app: App, services: Services): void => {
  const { db } = services;

  /** The owner sees everything; editors do not see sign-in addresses; scorers see the matches assigned to them. */
  const scopeOf = async ({ role, id }: Principal, match: string | undefined): Promise<AuditScope> => {
    if (role !== 'scorer') return { matches: null, withAddresses: role === 'owner' };
    const matches = await assignedMatches(db, id);
    if (match !== undefined && !matches.includes(match))
      throw new ProblemError('forbidden', 'This match is not assigned to you. Ask an editor to assign it.');
    return { matches, withAddresses: false };
  };

  app.get(
    '/v1/audit',
    {
      schema: {
        summary: 'List changes: who changed what, newest first',
        tags: ['Audit'],
        querystring: auditQuery,
        response: { 200: auditPage },
      },
      onRequest: requireRole(services, ['owner', 'editor', 'scorer'], 'a person'),
    },
    async (request) => {
      const { cursor, ...filter } = request.query;
      const before = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && before === null)
        throw invalidField('cursor', 'must be `next` of an earlier page');
      return readAuditPage(db, { ...filter, before }, await scopeOf(principalOf(request), filter.match));
    },
  );
};
