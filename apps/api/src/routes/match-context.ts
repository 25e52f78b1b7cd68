import { matchContext } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import { matchContextQuery } from '../queries/match-context.ts';
import type { Services } from '../services.ts';
import { sendCacheable } from './cacheable.ts';
import { params } from './params.ts';

export const matchContextRoutes = (app: App, services: Services): void => {
  const read = matchContextQuery(services);

  app.get(
    '/v1/matches/:id/context',
    {
      schema: {
        summary: 'Get the context of a match: head to head, form, and table',
        tags: ['Reading'],
        params,
        response: { 200: matchContext },
      },
    },
    async (request, reply) => sendCacheable(request, reply, await read(request.params.id), services.now()),
  );
};
