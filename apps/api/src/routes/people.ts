import { madeLink, newPerson, people, person, personEdit, sessions } from '@scoreline/protocol';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { makePasswordLink } from '../auth/one-time-links.ts';
import { checkPassword } from '../auth/password-policy.ts';
import {
  addPerson,
  findPerson,
  type PersonChanged,
  readPeople,
  removePerson,
  setRole,
} from '../auth/people.ts';
import { endSessions, listSessions } from '../auth/sessions.ts';
import { ProblemError } from '../problems.ts';
import { allow } from './authentication.ts';
import { changeOf, found } from './catalogue-access.ts';
import { params } from './params.ts';

export const ended = z.object({ ended: z.int() });

const answerChanged = (changed: PersonChanged) => {
  switch (changed.kind) {
    case 'changed':
      return changed.person;
    case 'missing':
      throw new ProblemError('not-found', 'There is no such person.');
    case 'last':
      throw new ProblemError(
        'conflict',
        `${changed.name} is the only owner. Make somebody else an owner first.`,
      );
    default:
      return changed satisfies never;
  }
};

export const peopleRoutes = (app: App, deps: Deps): void => {
  const { db, auth, now } = deps;
  const tags = ['People'];
  const owner = allow(deps, ['owner'], 'the owner');
  const find = async (id: string) => found(await findPerson(db, id), 'person');

  app.get(
    '/v1/people',
    {
      schema: { summary: 'Everybody who can sign in', tags, response: { 200: people } },
      onRequest: allow(deps, ['owner', 'editor'], 'an editor or the owner'),
    },
    async () => ({ people: await readPeople(db) }),
  );

  app.post(
    '/v1/people',
    {
      schema: { summary: 'Add somebody who can sign in', tags, body: newPerson, response: { 201: person } },
      onRequest: owner,
    },
    async (request, reply) => {
      checkPassword(request.body.password, request.body);
      const added = await addPerson(db, auth, request.body, changeOf(request, now));
      if (added === null)
        throw new ProblemError('bad-request', `${request.body.email} has an account already.`, {
          fields: [{ path: 'email', message: 'has an account already' }],
        });
      reply.code(201);
      return added;
    },
  );

  app.patch(
    '/v1/people/:id',
    {
      schema: {
        summary: 'Set the role of somebody',
        tags,
        params,
        body: personEdit,
        response: { 200: person },
      },
      onRequest: owner,
    },
    async (request) =>
      answerChanged(await setRole(db, request.params.id, request.body.role, changeOf(request, now))),
  );

  app.delete(
    '/v1/people/:id',
    {
      schema: {
        summary: 'Remove somebody: they are signed out at once, and their name stays in the logs',
        tags,
        params,
        response: { 200: person },
      },
      onRequest: owner,
    },
    async (request) => answerChanged(await removePerson(db, request.params.id, changeOf(request, now))),
  );

  app.post(
    '/v1/people/:id/password-link',
    {
      schema: {
        summary: 'Make a link with which somebody sets a new password, once',
        tags,
        params,
        response: { 201: madeLink },
      },
      onRequest: owner,
    },
    async (request, reply) => {
      const made = found(await makePasswordLink(db, request.params.id, changeOf(request, now)), 'person');
      reply.code(201);
      return { id: made.id, path: `/password/${made.token}`, expiresAt: made.expiresAt };
    },
  );

  app.get(
    '/v1/people/:id/sessions',
    {
      schema: { summary: 'Where somebody is signed in', tags, params, response: { 200: sessions } },
      onRequest: owner,
    },
    async (request) => {
      const { id } = await find(request.params.id);
      const thisId = request.who?.sessionId ?? null;
      return { sessions: await listSessions(db, id, { now: now(), thisId }) };
    },
  );

  app.delete(
    '/v1/people/:id/sessions',
    {
      schema: { summary: 'Sign somebody out everywhere', tags, params, response: { 200: ended } },
      onRequest: owner,
    },
    async (request) => {
      const somebody = await find(request.params.id);
      return { ended: await endSessions(db, somebody, {}, changeOf(request, now)) };
    },
  );
};
