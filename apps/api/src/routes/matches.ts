import { logPage, snapshot } from '@scoreline/protocol';
import { z } from 'zod';
import type { App } from '../fastify.ts';
import { matchQueries } from '../queries/match-queries.ts';
import type { Services } from '../services.ts';
import { sendCacheable } from './cacheable.ts';
import { params } from './params.ts';

const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number from 0')
  .transform(Number);

export const matchRoutes = (app: App, services: Services): void => {
  const read = matchQueries(services);
  const { now } = services;

  app.get(
    '/v1/matches/:id',
    {
      schema: {
        summary: 'Get a match, now or at an earlier revision',
        tags: ['Reading'],
        params,
        querystring: z.object({ at: whole.exactOptional() }),
        response: { 200: snapshot },
      },
    },
    async (request, reply) =>
      sendCacheable(request, reply, await read.snapshot(request.params.id, request.query.at), now()),
  );

  app.get(
    '/v1/matches/:id/log',
    {
      schema: {
        summary: 'List the log entries of a match after a revision',
        tags: ['Reading'],
        params,
        querystring: z.object({ after: whole.default(0) }),
        response: { 200: logPage },
      },
    },
    async (request, reply) =>
      sendCacheable(request, reply, await read.log(request.params.id, request.query.after), now()),
  );
};
