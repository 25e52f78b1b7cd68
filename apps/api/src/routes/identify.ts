import type { Role } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import type { App, Deps } from '../app.ts';
import { type Who, whoSent } from '../auth/who.ts';
import { ProblemError } from '../problems.ts';

/** Prepares `request.who` for the routes that ask for it with `signedIn`. */
export const identify = (app: Pick<App, 'decorateRequest'>): void => {
  app.decorateRequest('who', null);
};

/** A hook that lets only somebody signed in through, and from a browser only our own pages. */
export const signedIn = (deps: Deps) => async (request: FastifyRequest) => {
  const who = await whoSent(deps, request);
  if (who === null) {
    const hasKey = request.headers.authorization !== undefined;
    throw new ProblemError(
      'signed-out',
      hasKey
        ? 'This API key is not known, or no longer valid.'
        : 'Sign in, or send an API key as a Bearer token.',
    );
  }
  if (who.sessionId !== null) checkOrigin(deps, request);
  request.who = who;
};

/** The sender of a request that went through `signedIn`. */
export const sender = (request: FastifyRequest): Who => {
  if (request.who === null) throw new ProblemError('signed-out', 'Sign in first.');
  return request.who;
};

/** A hook that lets only these roles through. `who` names them, as in "Only the owner may do that." */
export const allow = (deps: Deps, roles: readonly Role[], who: string) => async (request: FastifyRequest) => {
  await signedIn(deps)(request);
  if (!roles.includes(sender(request).role)) throw new ProblemError('forbidden', `Only ${who} may do that.`);
};

const READS = ['GET', 'HEAD'];

/** Refuses a write that a browser sends for another site's page. Browsers say where a page is from. */
export const checkOrigin = (
  { origin: ours }: Pick<Deps, 'origin'>,
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
    `This was sent from ${origin ?? 'an unknown site'}, not from ${ours ?? host}.`,
  );
};
