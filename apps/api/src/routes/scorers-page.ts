import { scorersPage } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import { scorersPageQuery } from '../queries/scorers-page.ts';
import type { Services } from '../services.ts';
import { sendCacheable } from './cacheable.ts';
import { params } from './params.ts';

export const scorersPageRoutes = (app: App, services: Services): void => {
  const read = scorersPageQuery(services);

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
    async (request, reply) => sendCacheable(request, reply, await read(request.params.id), services.now()),
  );
};
