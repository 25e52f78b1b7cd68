import { logPage, snapshot } from '@scoreline/protocol';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { matchReader } from '../queries/match-queries.ts';
import { sendCached } from './cacheable.ts';
import { params } from './params.ts';

const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number from 0')
  .transform(Number);

export const matchRoutes = (app: App, deps: Deps): void => {
  const read = matchReader(deps);
  const { now } = deps;

  app.get(
    '/v1/matches/:id',
    {
      schema: {
        summary: 'A match as it is now, or as it was at a revision',
        tags: ['Reading'],
        params,
        querystring: z.object({ at: whole.exactOptional() }),
        response: { 200: snapshot },
      },
    },
    async (request, reply) =>
      sendCached(request, reply, await read.snapshot(request.params.id, request.query.at), now()),
  );

  app.get(
    '/v1/matches/:id/log',
    {
      schema: {
        summary: 'What happened in a match, in order, after a revision',
        tags: ['Reading'],
        params,
        querystring: z.object({ after: whole.default(0) }),
        response: { 200: logPage },
      },
    },
    async (request, reply) =>
      sendCached(request, reply, await read.log(request.params.id, request.query.after), now()),
  );
};
