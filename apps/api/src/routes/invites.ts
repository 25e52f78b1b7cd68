import { invites, joining, link, madeLink, newInvite, passwordReset, person } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  acceptInvite,
  createInvite,
  findLink,
  type LinkFault,
  openInvites,
  resetPassword,
  revokeInvite,
} from '../auth/one-time-links.ts';
import { checkPassword } from '../auth/password-policy.ts';
import type { App } from '../fastify.ts';
import { invalidField, ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { checkOrigin, requireRole } from './authentication.ts';
import { changeContext } from './catalogue-access.ts';
import { params } from './params.ts';

const UNUSABLE: Readonly<Record<Exclude<LinkFault, 'unknown'>, string>> = {
  used: 'This link was already used. Ask the owner for a new one.',
  expired: 'This link expired after 7 days. Ask the owner for a new one.',
  revoked: 'This link was revoked. Ask the owner for a new one.',
};

const tokenParams = z.object({
  token: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, 'must be the last part of a link'),
});

/** One-time links: the owner creates them, and whoever has one uses it without signing in. */
export const inviteRoutes = (app: App, services: Services): void => {
  const { db, auth, now } = services;
  const tags = ['People'];
  const owner = requireRole(services, ['owner'], 'the owner');
  /** No sign-in needed, but a browser must send the request from our own page. */
  const anyoneFromOurPages = async (request: FastifyRequest) => {
    if (request.headers.cookie !== undefined || request.headers.origin !== undefined)
      checkOrigin(services, request);
  };
  const find = async (token: string) => {
    const found = await findLink(db, token, now());
    if (found === 'unknown')
      throw new ProblemError(
        'not-found',
        'There is no such link. Check that you copied all of it, or ask the owner for a new one.',
      );
    if (typeof found === 'string') throw new ProblemError('gone', UNUSABLE[found]);
    return found;
  };
  const alreadyUsed = () => new ProblemError('gone', UNUSABLE.used);

  app.get(
    '/v1/invites',
    {
      schema: { summary: 'List open invites', tags, response: { 200: invites } },
      onRequest: owner,
    },
    async () => ({ invites: await openInvites(db, now()) }),
  );

  app.post(
    '/v1/invites',
    {
      schema: {
        summary: 'Create an invite: a link that works once, for 7 days',
        tags,
        body: newInvite,
        response: { 201: madeLink },
      },
      onRequest: owner,
    },
    async (request, reply) => {
      const { id, token, expiresAt } = await createInvite(db, request.body, changeContext(request, now));
      reply.code(201);
      return { id, path: `/join/${token}`, expiresAt };
    },
  );

  app.delete(
    '/v1/invites/:id',
    {
      schema: { summary: 'Revoke an invite', tags, params, response: { 200: invites } },
      onRequest: owner,
    },
    async (request) => {
      if (!(await revokeInvite(db, request.params.id, changeContext(request, now))))
        throw new ProblemError('not-found', 'There is no such open invite.');
      return { invites: await openInvites(db, now()) };
    },
  );

  app.get(
    '/v1/links/:token',
    { schema: { summary: 'Get what a link is for', tags, params: tokenParams, response: { 200: link } } },
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
      onRequest: anyoneFromOurPages,
    },
    async ({ params, body }, reply) => {
      if ((await find(params.token)).kind !== 'join')
        throw new ProblemError('not-found', 'This link is not an invite.');
      checkPassword(body.password, body);
      const joined = await acceptInvite(db, auth, params.token, body, now());
      if (joined === 'unusable') throw alreadyUsed();
      if (joined === 'taken')
        throw invalidField(
          'email',
          'already has an account',
          `${body.email} already has an account. Sign in with it.`,
        );
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
      onRequest: anyoneFromOurPages,
    },
    async ({ params, body }) => {
      const found = await find(params.token);
      if (found.kind !== 'password') throw new ProblemError('not-found', 'This link is not for a password.');
      checkPassword(body.password, found);
      if (!(await resetPassword(db, auth, params.token, body.password, now()))) throw alreadyUsed();
      return { email: found.email };
    },
  );
};
