import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { CLIENT_ADDRESS_HEADER } from '../auth/auth.ts';
import { ProblemError } from '../problems.ts';
import { checkOrigin } from './identify.ts';

/**
 * What of better-auth can be reached from outside. It has more: whoever is signed in could make an API key there,
 * and with it score every match.
 */
const POSTS = ['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/auth/change-password'];
const GETS = ['/api/auth/get-session'];
const BODY_LIMIT = 16 * 1024;

/** Hands the doors of sign-in to better-auth, and makes problem details of its refusals. */
export const authRoutes = (app: App, deps: Deps): void => {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const answer = await deps.auth.handler(toWebRequest(request));
    const text = await answer.text();
    if (answer.status >= 400) throw problemFrom(answer, text);
    for (const cookie of answer.headers.getSetCookie())
      reply.header('set-cookie', request.protocol === 'https' ? secured(cookie) : cookie);
    return reply
      .code(answer.status)
      .header('content-type', 'application/json; charset=utf-8')
      .serializer((json: string) => json)
      .send(text);
  };
  const schema = { hide: true };
  for (const url of POSTS)
    app.post(
      url,
      {
        schema,
        bodyLimit: BODY_LIMIT,
        // Without a cookie and an Origin it is no browser, so nobody was talked into it.
        onRequest: async (request) => {
          if (request.headers.cookie !== undefined || request.headers.origin !== undefined)
            checkOrigin(deps, request);
        },
      },
      handler,
    );
  for (const url of GETS) app.get(url, { schema }, handler);
};

const toWebRequest = (request: FastifyRequest): Request => {
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: request.ip });
  const { cookie, 'user-agent': agent } = request.headers;
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (agent !== undefined) headers.set('user-agent', agent);
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  if (request.method !== 'POST') return new Request(url, { headers });
  headers.set('content-type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(request.body ?? {}) });
};

/** A proxy in front speaks TLS for us, so the cookie must not travel without. */
const secured = (cookie: string): string => (/;\s*secure/i.test(cookie) ? cookie : `${cookie}; Secure`);

const refusal = z.object({ message: z.string(), code: z.string() }).partial();

const problemFrom = ({ status, headers }: Response, text: string): ProblemError => {
  const read = refusal.safeParse(toJson(text));
  const { message = 'That was refused.', code } = read.success ? read.data : {};
  const more = code === undefined ? {} : { code };
  switch (status) {
    case 401:
      return new ProblemError('signed-out', `${message.replace(/\.$/, '')}.`, more);
    case 403:
      return new ProblemError('forbidden', message, more);
    case 404:
      return new ProblemError('not-found', message, more);
    case 429: {
      const seconds = headers.get('x-retry-after') ?? '60';
      return new ProblemError('too-many-requests', `Too many tries. Wait ${seconds} s, then try again.`, {
        retryAfter: Number(seconds),
      });
    }
    default:
      return status < 500
        ? new ProblemError('bad-request', message, more)
        : new ProblemError('internal', 'Sign-in failed here. Try again.');
  }
};

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};
