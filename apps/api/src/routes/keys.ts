import { key, keys, newKey } from '@scoreline/protocol';
import { createKey, listKeys, revokeKey } from '../auth/api-keys.ts';
import type { App } from '../fastify.ts';
import { invalidField, ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { requireRole } from './authentication.ts';
import { changeContext } from './catalogue-access.ts';
import { params } from './params.ts';

export const keyRoutes = (app: App, services: Services): void => {
  const { db, now } = services;
  const tags = ['People'];
  const owner = requireRole(services, ['owner'], 'the owner');

  app.get(
    '/v1/keys',
    {
      schema: { summary: 'List API keys, active ones first', tags, response: { 200: keys } },
      onRequest: owner,
    },
    async () => ({ keys: await listKeys(db) }),
  );

  app.post(
    '/v1/keys',
    {
      schema: {
        summary: 'Create an API key for a feed; it is shown only once',
        tags,
        body: newKey,
        response: { 201: key },
      },
      onRequest: owner,
    },
    async (request, reply) => {
      const made = await createKey(db, request.body, changeContext(request, now));
      if (made === null) throw invalidField('competitions', 'must be IDs of existing competitions');
      reply.code(201);
      return made;
    },
  );

  app.delete(
    '/v1/keys/:id',
    {
      schema: { summary: 'Revoke an API key', tags, params, response: { 200: keys } },
      onRequest: owner,
    },
    async (request) => {
      if (!(await revokeKey(db, request.params.id, changeContext(request, now))))
        throw new ProblemError('not-found', 'There is no such active key.');
      return { keys: await listKeys(db) };
    },
  );
};
