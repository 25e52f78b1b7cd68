import { teamPage } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import { teamPageQuery } from '../queries/team-page.ts';
import type { Services } from '../services.ts';
import { sendCacheable } from './cacheable.ts';
import { params } from './params.ts';

export const teamPageRoutes = (app: App, services: Services): void => {
  const read = teamPageQuery(services);

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
    async (request, reply) => sendCacheable(request, reply, await read(request.params.id), services.now()),
  );
};
