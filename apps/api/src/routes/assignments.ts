import { assignment } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isEditor } from '../auth/permissions.ts';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { assignScorers, readScorers, unknownPeople } from '../store/assignments.ts';
import { principalOf, requireSignIn } from './authentication.ts';
import { changeContext } from './catalogue-access.ts';
import { params } from './params.ts';

/** Which scorers are assigned to a match. */
export const assignmentRoutes = (app: App, services: Services): void => {
  const { db, cache, now } = services;
  const scorers = z.object({ scorers: z.array(z.string()) });
  const assigners = async (request: FastifyRequest) => {
    await requireSignIn(services)(request);
    if (!isEditor(principalOf(request)))
      throw new ProblemError('forbidden', 'Only an editor or the owner may assign scorers.');
  };
  const find = async (id: string) => {
    const known = await cache.get(id);
    if (known === null) throw new ProblemError('not-found', `There is no match ${id}.`);
    return known.fixture;
  };

  app.get(
    '/v1/matches/:id/scorers',
    {
      schema: {
        summary: 'List the scorers assigned to a match',
        tags: ['Catalogue'],
        params,
        response: { 200: scorers },
      },
      onRequest: assigners,
    },
    async (request) => ({ scorers: await readScorers(db, (await find(request.params.id)).id) }),
  );

  app.put(
    '/v1/matches/:id/scorers',
    {
      schema: {
        summary: 'Assign scorers to a match',
        tags: ['Catalogue'],
        params,
        body: assignment,
        response: { 200: scorers },
      },
      onRequest: assigners,
    },
    async (request) => {
      const { id, competitionId, home, away } = await find(request.params.id);
      const unknown = await unknownPeople(db, request.body.scorers);
      if (unknown.length > 0)
        throw new ProblemError(
          'bad-request',
          `scorers: there is no person with the ID ${unknown.join(', ')}.`,
          {
            fields: [{ path: 'scorers', message: 'must be IDs of people' }],
          },
        );
      const match = { id, competitionId, title: `${home.name} – ${away.name}` };
      await assignScorers(db, match, request.body.scorers, changeContext(request, now));
      return { scorers: await readScorers(db, id) };
    },
  );
};
