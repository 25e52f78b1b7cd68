import { auditPage, auditQuery } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import type { Who } from '../auth/principal.ts';
import { ProblemError } from '../problems.ts';
import { matchesOf } from '../store/assignments.ts';
import { type AuditScope, readAuditPage, readCursor } from '../store/audit-page.ts';
import { allow, sender } from './authentication.ts';

export const auditRoutes = (app: App, deps: Deps): void => {
  const { db } = deps;

  /** The owner sees all, an editor all but from where people signed in, a scorer what happened in their matches. */
  const scopeOf = async ({ role, id }: Who, match: string | undefined): Promise<AuditScope> => {
    if (role !== 'scorer') return { matches: null, withAddresses: role === 'owner' };
    const matches = await matchesOf(db, id);
    if (match !== undefined && !matches.includes(match))
      throw new ProblemError('forbidden', 'This match is not assigned to you; ask an editor to assign it.');
    return { matches, withAddresses: false };
  };

  app.get(
    '/v1/audit',
    {
      schema: {
        summary: 'Who changed what, the newest first',
        tags: ['Audit'],
        querystring: auditQuery,
        response: { 200: auditPage },
      },
      onRequest: allow(deps, ['owner', 'editor', 'scorer'], 'a person'),
    },
    async (request) => {
      const { cursor, ...filter } = request.query;
      const before = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && before === null)
        throw new ProblemError('bad-request', 'cursor: must be `next` of an earlier answer.', {
          fields: [{ path: 'cursor', message: 'must be `next` of an earlier answer' }],
        });
      return readAuditPage(db, { ...filter, before }, await scopeOf(sender(request), filter.match));
    },
  );
};
