import { key, me, newKey, newPerson, people, person } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import type { App, Deps } from '../app.ts';
import { makeKey } from '../auth/keys.ts';
import { addPerson, readPeople } from '../auth/people.ts';
import { ProblemError } from '../problems.ts';
import { matchesOf } from '../store/assignments.ts';
import { sender, signedIn } from './identify.ts';

export const peopleRoutes = (app: App, deps: Deps): void => {
  const { db, auth } = deps;
  const allow = (roles: readonly string[], who: string) => async (request: FastifyRequest) => {
    await signedIn(deps)(request);
    if (!roles.includes(sender(request).role))
      throw new ProblemError('forbidden', `Only ${who} may do that.`);
  };
  const owner = allow(['owner'], 'the owner');

  app.get(
    '/v1/me',
    {
      schema: {
        summary: 'Who sends this, and which matches are theirs',
        tags: ['People'],
        response: { 200: me },
      },
      onRequest: signedIn(deps),
    },
    async (request) => {
      const { id, name, email, role } = sender(request);
      return { id, name, email, role, matches: role === 'scorer' ? await matchesOf(db, id) : [] };
    },
  );

  app.get(
    '/v1/people',
    {
      schema: { summary: 'Everybody who can sign in', tags: ['People'], response: { 200: people } },
      onRequest: allow(['owner', 'editor'], 'an editor or the owner'),
    },
    async () => {
      return { people: await readPeople(db) };
    },
  );

  app.post(
    '/v1/people',
    {
      schema: {
        summary: 'Add somebody who can sign in',
        tags: ['People'],
        body: newPerson,
        response: { 201: person },
      },
      onRequest: owner,
    },
    async (request, reply) => {
      const added = await addPerson(db, auth, request.body);
      if (added === null)
        throw new ProblemError('bad-request', `${request.body.email} has an account already.`, {
          fields: [{ path: 'email', message: 'has an account already' }],
        });
      reply.code(201);
      return added;
    },
  );

  app.post(
    '/v1/keys',
    {
      schema: {
        summary: 'Make an API key for a feed; it is shown once',
        tags: ['People'],
        body: newKey,
        response: { 201: key },
      },
      onRequest: owner,
    },
    async (request, reply) => {
      reply.code(201);
      return makeKey(db, auth, request.body.name);
    },
  );
};
