import { madeLink, newPerson, passkeys, people, person, personEdit, sessions } from '@scoreline/protocol';
import { z } from 'zod';
import { createPasswordLink } from '../auth/one-time-links.ts';
import { checkPassword } from '../auth/password-policy.ts';
import {
  addPerson,
  findPerson,
  type PersonChangeResult,
  readPeople,
  removePerson,
  setRole,
} from '../auth/people.ts';
import { endSessions, listPasskeys, listSessions, removePasskey } from '../auth/sessions.ts';
import type { App } from '../fastify.ts';
import { invalidField, ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { requireRole } from './authentication.ts';
import { changeContext } from './catalogue-access.ts';
import { params, passkeyParams } from './params.ts';
import { foundOrThrow } from './replies.ts';

export const ended = z.object({ ended: z.int() });

const answerChanged = (changed: PersonChangeResult) => {
  switch (changed.kind) {
    case 'changed':
      return changed.person;
    case 'missing':
      throw new ProblemError('not-found', 'There is no such person.');
    case 'last':
      throw new ProblemError(
        'conflict',
        `${changed.name} is the only owner. Make someone else an owner first.`,
      );
    default:
      return changed satisfies never;
  }
};

export const peopleRoutes = (app: App, services: Services): void => {
  const { db, auth, now } = services;
  const tags = ['People'];
  const owner = requireRole(services, ['owner'], 'the owner');
  const find = async (id: string) => foundOrThrow(await findPerson(db, id), 'person');

  app.get(
    '/v1/people',
    {
      schema: { summary: 'List the people who can sign in', tags, response: { 200: people } },
      onRequest: requireRole(services, ['owner', 'editor'], 'an editor or the owner'),
    },
    async () => ({ people: await readPeople(db) }),
  );

  app.post(
    '/v1/people',
    {
      schema: { summary: 'Add a person', tags, body: newPerson, response: { 201: person } },
      onRequest: owner,
    },
    async (request, reply) => {
      checkPassword(request.body.password, request.body);
      const added = await addPerson(db, auth, request.body, changeContext(request, now));
      if (added === null)
        throw invalidField(
          'email',
          'already has an account',
          `${request.body.email} already has an account.`,
        );
      reply.code(201);
      return added;
    },
  );

  app.patch(
    '/v1/people/:id',
    {
      schema: {
        summary: 'Change the role of a person',
        tags,
        params,
        body: personEdit,
        response: { 200: person },
      },
      onRequest: owner,
    },
    async (request) =>
      answerChanged(await setRole(db, request.params.id, request.body.role, changeContext(request, now))),
  );

  app.delete(
    '/v1/people/:id',
    {
      schema: {
        summary: 'Remove a person: they are signed out, and their name stays in the logs',
        tags,
        params,
        response: { 200: person },
      },
      onRequest: owner,
    },
    async (request) => answerChanged(await removePerson(db, request.params.id, changeContext(request, now))),
  );

  app.post(
    '/v1/people/:id/password-link',
    {
      schema: {
        summary: 'Create a one-time link that sets a new password',
        tags,
        params,
        response: { 201: madeLink },
      },
      onRequest: owner,
    },
    async (request, reply) => {
      const made = foundOrThrow(
        await createPasswordLink(db, request.params.id, changeContext(request, now)),
        'person',
      );
      reply.code(201);
      return { id: made.id, path: `/password/${made.token}`, expiresAt: made.expiresAt };
    },
  );

  app.get(
    '/v1/people/:id/sessions',
    {
      schema: { summary: 'List the sessions of a person', tags, params, response: { 200: sessions } },
      onRequest: owner,
    },
    async (request) => {
      const { id } = await find(request.params.id);
      const thisId = request.principal?.sessionId ?? null;
      return { sessions: await listSessions(db, id, { now: now(), thisId }) };
    },
  );

  app.delete(
    '/v1/people/:id/sessions',
    {
      schema: { summary: 'Sign a person out everywhere', tags, params, response: { 200: ended } },
      onRequest: owner,
    },
    async (request) => {
      const person = await find(request.params.id);
      return { ended: await endSessions(db, person, {}, changeContext(request, now)) };
    },
  );

  app.get(
    '/v1/people/:id/passkeys',
    {
      schema: { summary: 'List the passkeys of a person', tags, params, response: { 200: passkeys } },
      onRequest: owner,
    },
    async (request) => ({ passkeys: await listPasskeys(db, (await find(request.params.id)).id) }),
  );

  app.delete(
    '/v1/people/:id/passkeys/:passkeyId',
    {
      schema: {
        summary: 'Remove a passkey of a person',
        tags,
        params: passkeyParams,
        response: { 200: passkeys },
      },
      onRequest: owner,
    },
    async (request) => {
      const person = await find(request.params.id);
      const { passkeyId } = request.params;
      if (!(await removePasskey(db, person, passkeyId, changeContext(request, now))))
        throw new ProblemError('not-found', 'There is no such passkey.');
      return { passkeys: await listPasskeys(db, person.id) };
    },
  );
};
