import { key, keys, newKey } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { listKeys, makeKey, revokeKey } from '../auth/api-keys.ts';
import { ProblemError } from '../problems.ts';
import { allow } from './authentication.ts';
import { changeOf } from './catalogue-access.ts';
import { params } from './params.ts';

export const keyRoutes = (app: App, deps: Deps): void => {
  const { db, now } = deps;
  const tags = ['People'];
  const owner = allow(deps, ['owner'], 'the owner');

  app.get(
    '/v1/keys',
    {
      schema: { summary: 'The API keys, those in use first', tags, response: { 200: keys } },
      onRequest: owner,
    },
    async () => ({ keys: await listKeys(db) }),
  );

  app.post(
    '/v1/keys',
    {
      schema: {
        summary: 'Make an API key for a feed; it is shown once',
        tags,
        body: newKey,
        response: { 201: key },
      },
      onRequest: owner,
    },
    async (request, reply) => {
      const made = await makeKey(db, request.body, changeOf(request, now));
      if (made === null)
        throw new ProblemError('bad-request', 'competitions: must be ids of competitions that are there.', {
          fields: [{ path: 'competitions', message: 'must be ids of competitions that are there' }],
        });
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
      if (!(await revokeKey(db, request.params.id, changeOf(request, now))))
        throw new ProblemError('not-found', 'There is no such key in use.');
      return { keys: await listKeys(db) };
    },
  );
};
