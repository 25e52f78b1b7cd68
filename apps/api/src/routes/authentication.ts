import type { Role } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { authenticate, type Principal } from '../auth/principal.ts';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `requireSignIn`; null on routes that anyone may call. */
    principal: Principal | null;
  }
}

/** Prepares `request.principal`, which the hooks below set. */
export const decoratePrincipal = (app: Pick<App, 'decorateRequest'>): void => {
  app.decorateRequest('principal', null);
};

/** A hook that refuses requests without a valid session or key, and cookies sent from another site's page. */
export const requireSignIn = (services: Services) => async (request: FastifyRequest) => {
  const principal = await authenticate(services, request);
  if (principal === null) {
    const hasKey = request.headers.authorization !== undefined;
    throw new ProblemError(
      'signed-out',
      hasKey
        ? 'This API key is unknown or no longer valid.'
        : 'Sign in, or send an API key as a Bearer token.',
    );
  }
  if (principal.sessionId !== null) checkOrigin(services, request);
  request.principal = principal;
};

/** The sender of a request that passed `requireSignIn`. */
export const principalOf = (request: FastifyRequest): Principal => {
  if (request.principal === null) throw new ProblemError('signed-out', 'Sign in first.');
  return request.principal;
};

/** A hook that lets only these roles through. `subject` names them, as in "Only the owner may do this." */
export const requireRole =
  (services: Services, roles: readonly Role[], subject: string) => async (request: FastifyRequest) => {
    await requireSignIn(services)(request);
    if (!roles.includes(principalOf(request).role))
      throw new ProblemError('forbidden', `Only ${subject} may do this.`);
  };

const READS = ['GET', 'HEAD'];

/** Refuses a write that a browser sends for another site's page, by its Origin header. */
export const checkOrigin = (
  { origin: ours }: Pick<Services, 'origin'>,
  { method, headers, host }: FastifyRequest,
): void => {
  if (READS.includes(method)) return;
  const { origin } = headers;
  if (origin !== undefined && URL.canParse(origin)) {
    const page = new URL(origin);
    if (page.host === host || page.origin === ours) return;
  }
  throw new ProblemError(
    'wrong-origin',
    `This request came from ${origin ?? 'an unknown site'}, not from ${ours ?? host}.`,
  );
};
