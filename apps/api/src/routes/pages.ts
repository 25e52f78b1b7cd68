import { matchContext, scorersPage, teamPage } from '@scoreline/protocol';
import type { z } from 'zod';
import type { App } from '../fastify.ts';
import type { Cacheable } from '../queries/cacheable.ts';
import { matchContextQuery } from '../queries/match-context.ts';
import { scorersPageQuery } from '../queries/scorers-page.ts';
import { teamPageQuery } from '../queries/team-page.ts';
import type { Services } from '../services.ts';
import { sendCacheable } from './cacheable.ts';
import { params } from './params.ts';

/** What fans read about a match, a team or a competition beside its matches. */
export const pageRoutes = (app: App, services: Services): void => {
  const page = (path: string, summary: string, answer: z.ZodType, read: (id: string) => Promise<Cacheable>) =>
    app.get(
      path,
      { schema: { summary, tags: ['Reading'], params, response: { 200: answer } } },
      async (request, reply) => sendCacheable(request, reply, await read(request.params.id), services.now()),
    );
  page(
    '/v1/matches/:id/context',
    'Get the context of a match: head to head, form, and table',
    matchContext,
    matchContextQuery(services),
  );
  page(
    '/v1/teams/:id/page',
    'Get a team, its squad, and its latest and next matches',
    teamPage,
    teamPageQuery(services),
  );
  page(
    '/v1/competitions/:id/scorers',
    'List the top scorers of a competition',
    scorersPage,
    scorersPageQuery(services),
  );
};
