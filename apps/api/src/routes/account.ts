import { me, ownEdit, passkeys, passwordChange, person, sessions } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { checkPassword } from '../auth/password-policy.ts';
import { changePassword, isPasswordOf, renamePerson } from '../auth/people.ts';
import { endSessions, listPasskeys, listSessions, removePasskey } from '../auth/sessions.ts';
import { ALLOWANCES, countAttempt, forgiveAttempts } from '../auth/throttle.ts';
import type { App } from '../fastify.ts';
import { invalidField, ProblemError, tooManyRequests } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { assignedMatches } from '../store/assignments.ts';
import { principalOf, requireRole, requireSignIn } from './authentication.ts';
import { changeContext } from './catalogue-access.ts';
import { params } from './params.ts';
import { ended } from './people.ts';
import { foundOrThrow } from './replies.ts';

/** What people may do with their own account. */
export const accountRoutes = (app: App, services: Services): void => {
  const { db, auth, now } = services;
  const tags = ['Account'];
  const people = requireRole(services, ['owner', 'editor', 'scorer'], 'a person');
  const self = (request: FastifyRequest) => {
    const { id, name, email, sessionId } = principalOf(request);
    if (sessionId === null) throw new ProblemError('forbidden', 'Only a person may do this.');
    return { id, name, email, sessionId };
  };

  app.get(
    '/v1/me',
    {
      schema: {
        summary: 'Get the signed-in person or key, and the matches assigned to them',
        tags,
        response: { 200: me },
      },
      onRequest: requireSignIn(services),
    },
    async (request) => {
      const { id, name, email, role } = principalOf(request);
      return { id, name, email, role, matches: role === 'scorer' ? await assignedMatches(db, id) : [] };
    },
  );

  app.patch(
    '/v1/me',
    {
      schema: {
        summary: 'Change your name',
        tags,
        body: ownEdit,
        response: { 200: person },
      },
      onRequest: people,
    },
    async (request) => {
      const { id } = self(request);
      return foundOrThrow(
        await renamePerson(db, id, request.body.name, changeContext(request, now)),
        'person',
      );
    },
  );

  app.put(
    '/v1/me/password',
    {
      schema: {
        summary: 'Change your password and sign out your other browsers',
        tags,
        body: passwordChange,
        response: { 200: z.object({}) },
      },
      onRequest: people,
    },
    async (request) => {
      const own = self(request);
      const { current, password } = request.body;
      checkPassword(password, own);
      const buckets = [{ key: `password ${own.id}`, allowance: ALLOWANCES.pair }];
      const wait = await countAttempt(db, buckets, now());
      if (wait !== null) throw tooManyRequests(wait);
      if (!(await isPasswordOf(db, auth, own.id, current)))
        throw invalidField('current', 'is wrong', 'The current password is wrong.');
      await forgiveAttempts(db, buckets);
      await changePassword(db, auth, own, password, changeContext(request, now));
      return {};
    },
  );

  app.get(
    '/v1/me/sessions',
    {
      schema: { summary: 'List your sessions', tags, response: { 200: sessions } },
      onRequest: people,
    },
    async (request) => {
      const { id, sessionId: thisId } = self(request);
      return { sessions: await listSessions(db, id, { now: now(), thisId }) };
    },
  );

  app.delete(
    '/v1/me/sessions',
    {
      schema: { summary: 'Sign out your other browsers', tags, response: { 200: ended } },
      onRequest: people,
    },
    async (request) => {
      const own = self(request);
      const change = changeContext(request, now);
      return { ended: await endSessions(db, own, { except: own.sessionId }, change) };
    },
  );

  app.delete(
    '/v1/me/sessions/:id',
    {
      schema: { summary: 'End one of your sessions', tags, params, response: { 200: ended } },
      onRequest: people,
    },
    async (request) => {
      const count = await endSessions(
        db,
        self(request),
        { only: request.params.id },
        changeContext(request, now),
      );
      if (count === 0) throw new ProblemError('not-found', 'There is no such session.');
      return { ended: count };
    },
  );

  app.get(
    '/v1/me/passkeys',
    {
      schema: { summary: 'List your passkeys', tags, response: { 200: passkeys } },
      onRequest: people,
    },
    async (request) => ({ passkeys: await listPasskeys(db, self(request).id) }),
  );

  app.delete(
    '/v1/me/passkeys/:id',
    {
      schema: { summary: 'Remove one of your passkeys', tags, params, response: { 200: passkeys } },
      onRequest: people,
    },
    async (request) => {
      const own = self(request);
      if (!(await removePasskey(db, own, request.params.id, changeContext(request, now))))
        throw new ProblemError('not-found', 'There is no such passkey.');
      return { passkeys: await listPasskeys(db, own.id) };
    },
  );
};
