import { me, ownEdit, passkeys, passwordChange, person, sessions } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { checkPassword } from '../auth/password-policy.ts';
import { changePassword, isPasswordOf, renamePerson } from '../auth/people.ts';
import { endSessions, listPasskeys, listSessions, removePasskey } from '../auth/sessions.ts';
import { ALLOWANCES, countTry, forgive } from '../auth/throttle.ts';
import { ProblemError } from '../problems.ts';
import { matchesOf } from '../store/assignments.ts';
import { allow, sender, signedIn } from './authentication.ts';
import { changeOf, found } from './catalogue-access.ts';
import { params } from './params.ts';
import { ended } from './people.ts';
import { tooMany } from './too-many.ts';

/** What everybody may do about their own account. */
export const accountRoutes = (app: App, deps: Deps): void => {
  const { db, auth, now } = deps;
  const tags = ['Account'];
  const people = allow(deps, ['owner', 'editor', 'scorer'], 'a person');
  const self = (request: FastifyRequest) => {
    const { id, name, email, sessionId } = sender(request);
    if (sessionId === null) throw new ProblemError('forbidden', 'Only a person may do that.');
    return { id, name, email, sessionId };
  };

  app.get(
    '/v1/me',
    {
      schema: { summary: 'Who sends this, and which matches are theirs', tags, response: { 200: me } },
      onRequest: signedIn(deps),
    },
    async (request) => {
      const { id, name, email, role } = sender(request);
      return { id, name, email, role, matches: role === 'scorer' ? await matchesOf(db, id) : [] };
    },
  );

  app.patch(
    '/v1/me',
    {
      schema: {
        summary: 'Change the name that others see of you',
        tags,
        body: ownEdit,
        response: { 200: person },
      },
      onRequest: people,
    },
    async (request) => {
      const { id } = self(request);
      return found(await renamePerson(db, id, request.body.name, changeOf(request, now)), 'person');
    },
  );

  app.put(
    '/v1/me/password',
    {
      schema: {
        summary: 'Change your password; your other browsers are signed out',
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
      const wait = await countTry(db, buckets, now());
      if (wait !== null) throw tooMany(wait);
      if (!(await isPasswordOf(db, auth, own.id, current)))
        throw new ProblemError('bad-request', 'The current password is wrong.', {
          fields: [{ path: 'current', message: 'is not your password' }],
        });
      await forgive(db, buckets);
      await changePassword(db, auth, own, password, changeOf(request, now));
      return {};
    },
  );

  app.get(
    '/v1/me/sessions',
    {
      schema: { summary: 'Where you are signed in', tags, response: { 200: sessions } },
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
      schema: { summary: 'Sign out everywhere but here', tags, response: { 200: ended } },
      onRequest: people,
    },
    async (request) => {
      const own = self(request);
      const change = changeOf(request, now);
      return { ended: await endSessions(db, own, { except: own.sessionId }, change) };
    },
  );

  app.delete(
    '/v1/me/sessions/:id',
    {
      schema: { summary: 'Sign out one of your browsers', tags, params, response: { 200: ended } },
      onRequest: people,
    },
    async (request) => {
      const count = await endSessions(db, self(request), { only: request.params.id }, changeOf(request, now));
      if (count === 0) throw new ProblemError('not-found', 'You have no such session.');
      return { ended: count };
    },
  );

  app.get(
    '/v1/me/passkeys',
    {
      schema: { summary: 'Your passkeys', tags, response: { 200: passkeys } },
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
      if (!(await removePasskey(db, own, request.params.id, changeOf(request, now))))
        throw new ProblemError('not-found', 'You have no such passkey.');
      return { passkeys: await listPasskeys(db, own.id) };
    },
  );
};
