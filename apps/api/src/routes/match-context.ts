import { matchContext, scorersPage, teamPage } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import { matchContextQueries } from '../queries/match-context.ts';
import type { Services } from '../services.ts';
import { sendCacheable } from './cacheable.ts';
import { params } from './params.ts';

export const matchContextRoutes = (app: App, services: Services): void => {
  const read = matchContextQueries(services);
  const { now } = services;

  app.get(
    '/v1/teams/:id/page',
    {
      schema: {
        summary: 'Get a team, its squad, and its latest and next matches',
        tags: ['Reading'],
        params,
        response: { 200: teamPage },
      },
    },
    async (request, reply) => sendCacheable(request, reply, await read.team(request.params.id), now()),
  );

  app.get(
    '/v1/matches/:id/context',
    {
      schema: {
        summary: 'Get the context of a match: head to head, form, and the table with and without it',
        tags: ['Reading'],
        params,
        response: { 200: matchContext },
      },
    },
    async (request, reply) => sendCacheable(request, reply, await read.context(request.params.id), now()),
  );

  app.get(
    '/v1/competitions/:id/scorers',
    {
      schema: {
        summary: 'List the top scorers of a competition',
        tags: ['Reading'],
        params,
        response: { 200: scorersPage },
      },
    },
    async (request, reply) => sendCacheable(request, reply, await read.scorers(request.params.id), now()),
  );
};
