import { invites, joining, link, madeLink, newInvite, passwordReset, person } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import {
  findLink,
  joinBy,
  makeInvite,
  openInvites,
  resetBy,
  revokeInvite,
  type Unusable,
} from '../auth/one-time-links.ts';
import { checkPassword } from '../auth/password-policy.ts';
import { ProblemError } from '../problems.ts';
import { allow, checkOrigin } from './authentication.ts';
import { changeOf } from './catalogue-access.ts';
import { params } from './params.ts';

const UNUSABLE: Readonly<Record<Exclude<Unusable, 'unknown'>, string>> = {
  used: 'This link was used already; each works once. Ask the owner for another one.',
  expired: 'This link was valid for 7 days, which are over. Ask the owner for another one.',
  revoked: 'This link was taken back. Ask the owner for another one.',
};

const tokenParams = z.object({
  token: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, 'must be the last part of a link'),
});

/** Links that work once: the owner makes them, and whoever has one uses it without being signed in. */
export const inviteRoutes = (app: App, deps: Deps): void => {
  const { db, auth, now } = deps;
  const tags = ['People'];
  const owner = allow(deps, ['owner'], 'the owner');
  /** Nobody is signed in here; but where a browser says where its page is from, it must be ours. */
  const anybody = async (request: FastifyRequest) => {
    if (request.headers.cookie !== undefined || request.headers.origin !== undefined)
      checkOrigin(deps, request);
  };
  const find = async (token: string) => {
    const found = await findLink(db, token, now());
    if (found === 'unknown')
      throw new ProblemError(
        'not-found',
        'There is no such link. Copy it whole, or ask the owner for another.',
      );
    if (typeof found === 'string') throw new ProblemError('gone', UNUSABLE[found]);
    return found;
  };
  const usedMeanwhile = () => new ProblemError('gone', UNUSABLE.used);

  app.get(
    '/v1/invites',
    {
      schema: { summary: 'Invites that can still be used', tags, response: { 200: invites } },
      onRequest: owner,
    },
    async () => ({ invites: await openInvites(db, now()) }),
  );

  app.post(
    '/v1/invites',
    {
      schema: {
        summary: 'Invite somebody by a link that works once, for 7 days',
        tags,
        body: newInvite,
        response: { 201: madeLink },
      },
      onRequest: owner,
    },
    async (request, reply) => {
      const { id, token, expiresAt } = await makeInvite(db, request.body, changeOf(request, now));
      reply.code(201);
      return { id, path: `/join/${token}`, expiresAt };
    },
  );

  app.delete(
    '/v1/invites/:id',
    {
      schema: { summary: 'Take an invite back', tags, params, response: { 200: invites } },
      onRequest: owner,
    },
    async (request) => {
      if (!(await revokeInvite(db, request.params.id, changeOf(request, now))))
        throw new ProblemError('not-found', 'There is no such invite that could still be used.');
      return { invites: await openInvites(db, now()) };
    },
  );

  app.get(
    '/v1/links/:token',
    { schema: { summary: 'What a link is for', tags, params: tokenParams, response: { 200: link } } },
    async ({ params }) => find(params.token),
  );

  app.post(
    '/v1/links/:token/join',
    {
      schema: {
        summary: 'Accept an invite',
        tags,
        params: tokenParams,
        body: joining,
        response: { 201: person },
      },
      onRequest: anybody,
    },
    async ({ params, body }, reply) => {
      if ((await find(params.token)).kind !== 'join')
        throw new ProblemError('not-found', 'This link is not an invite.');
      checkPassword(body.password, body);
      const joined = await joinBy(db, auth, params.token, body, now());
      if (joined === 'unusable') throw usedMeanwhile();
      if (joined === 'taken')
        throw new ProblemError('bad-request', `${body.email} has an account already. Sign in with it.`, {
          fields: [{ path: 'email', message: 'has an account already' }],
        });
      reply.code(201);
      return joined;
    },
  );

  app.post(
    '/v1/links/:token/password',
    {
      schema: {
        summary: 'Set a new password',
        tags,
        params: tokenParams,
        body: passwordReset,
        response: { 200: z.object({ email: z.string() }) },
      },
      onRequest: anybody,
    },
    async ({ params, body }) => {
      const found = await find(params.token);
      if (found.kind !== 'password') throw new ProblemError('not-found', 'This link sets no password.');
      checkPassword(body.password, found);
      if (!(await resetBy(db, auth, params.token, body.password, now()))) throw usedMeanwhile();
      return { email: found.email };
    },
  );
};
