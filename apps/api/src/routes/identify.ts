import type { FastifyRequest } from 'fastify';
import type { App, Deps } from '../app.ts';
import { type Who, whoSent } from '../auth/who.ts';
import { ProblemError } from '../problems.ts';

/** Prepares `request.who` for the routes that ask for it with `signedIn`. */
export const identify = (app: Pick<App, 'decorateRequest'>, _deps: Deps): void => {
  app.decorateRequest('who', null);
};

/** A hook that lets only somebody signed in through, and from a browser only our own pages. */
export const signedIn =
  ({ auth }: Deps) =>
  async (request: FastifyRequest) => {
    const who = await whoSent(auth, request);
    if (who === null) {
      const hasKey = request.headers.authorization !== undefined;
      throw new ProblemError(
        'signed-out',
        hasKey
          ? 'This API key is not known, or no longer valid.'
          : 'Sign in, or send an API key as a Bearer token.',
      );
    }
    if (who.isBrowser && request.method !== 'GET' && request.method !== 'HEAD') checkOrigin(request);
    request.who = who;
  };

/** The sender of a request that went through `signedIn`. */
export const sender = (request: FastifyRequest): Who => {
  if (request.who === null) throw new ProblemError('signed-out', 'Sign in first.');
  return request.who;
};

const checkOrigin = ({ headers, host }: FastifyRequest): void => {
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host)
    throw new ProblemError(
      'wrong-origin',
      `This was sent from ${origin ?? 'an unknown site'}, not from ${host}.`,
    );
};
