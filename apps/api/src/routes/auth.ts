import { addressGroup } from '@scoreline/forwarded';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CLIENT_ADDRESS_HEADER } from '../auth/auth.ts';
import { deviceCookie, knownDevice, readDevice } from '../auth/device-cookie.ts';
import { authenticate } from '../auth/principal.ts';
import { deleteOldChallenges } from '../auth/sessions.ts';
import { recordSignIn } from '../auth/sign-in-audit.ts';
import { countAttempt, forgiveAttempts, passkeyBuckets, signInBuckets } from '../auth/throttle.ts';
import type { App } from '../fastify.ts';
import { ProblemError, tooManyRequests } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { checkOrigin } from './authentication.ts';

/**
 * The routes of better-auth that can be reached from outside, besides the POST routes below. Changes to an account go
 * through our own routes, which validate and audit them.
 */
const GETS = [
  '/api/auth/passkey/generate-register-options',
  '/api/auth/passkey/generate-authenticate-options',
];
const BODY_LIMIT = 16 * 1024;
/** Challenges for a passkey, of one address: a page asks for one when it is opened, and one for each attempt. */
const CHALLENGES = { max: 60, timeWindow: 60_000 };

const credentials = z.looseObject({ email: z.string(), password: z.string() });
/** better-auth's answer to a successful sign-in. */
const signedIn = z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) });

/** Passes sign-in to better-auth, with our own rate limit and audit, and turns its errors into problem details. */
export const authRoutes = (app: App, services: Services): void => {
  const { db, auth, now } = services;
  const schema = { hide: true };

  const callAuth = async (request: FastifyRequest) => {
    const response = await auth.handler(toWebRequest(request));
    return { response, text: await response.text() };
  };
  type AuthResponse = Awaited<ReturnType<typeof callAuth>>;

  const forward = (request: FastifyRequest, reply: FastifyReply, { response, text }: AuthResponse) => {
    if (response.status >= 400) throw problemFrom(response, text);
    for (const cookie of response.headers.getSetCookie())
      reply.header('set-cookie', request.protocol === 'https' ? withSecure(cookie) : cookie);
    return reply
      .code(response.status)
      .header('content-type', 'application/json; charset=utf-8')
      .serializer((json: string) => json)
      .send(text);
  };

  const post = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    app.post(
      url,
      {
        schema,
        bodyLimit: BODY_LIMIT,
        // Without a cookie and an Origin the sender is no browser, so no foreign page can be behind it.
        onRequest: async (request) => {
          // It would say that the sender is somebody else than the cookie does.
          if (request.headers.authorization !== undefined)
            throw new ProblemError('bad-request', 'Sessions are for people: leave the API key out.');
          if (request.headers.cookie !== undefined || request.headers.origin !== undefined)
            checkOrigin(services, request);
        },
      },
      handler,
    );

  /** Completes a sign-in: audits it, and marks the browser as known to this account. */
  const completeSignIn = async (
    request: FastifyRequest,
    reply: FastifyReply,
    answer: AuthResponse,
    user: z.output<typeof signedIn>['user'],
    how: 'password' | 'passkey',
  ) => {
    await recordSignIn(db, { request, kind: 'signedIn', userId: user.id, how }, now());
    const { secret } = await auth.$context;
    const device = readDevice(secret, request.headers.cookie);
    const isSecure = request.protocol === 'https';
    reply.header('set-cookie', deviceCookie(secret, device, user.email.toLowerCase(), isSecure));
    // The session token stays in its HttpOnly cookie.
    return forward(request, reply, { ...answer, text: JSON.stringify({ user }) });
  };

  post('/api/auth/sign-in/email', async (request, reply) => {
    const given = credentials.safeParse(request.body);
    // better-auth says what is missing.
    if (!given.success) return forward(request, reply, await callAuth(request));
    const account = given.data.email.trim().toLowerCase();
    const { secret } = await auth.$context;
    const device = knownDevice(secret, readDevice(secret, request.headers.cookie), account);
    const buckets = signInBuckets(account, request.ip, device);
    const wait = await countAttempt(db, buckets, now());
    if (wait !== null) throw tooManyRequests(wait);
    const answer = await callAuth(request);
    const { status } = answer.response;
    if (status === 401) await recordSignIn(db, { request, kind: 'signInFailed', email: account }, now());
    const user = status < 300 ? signedIn.safeParse(toJson(answer.text)) : null;
    if (!user?.success) return forward(request, reply, answer);
    await forgiveAttempts(db, buckets);
    return completeSignIn(request, reply, answer, user.data.user, 'password');
  });

  post('/api/auth/sign-out', async (request, reply) => {
    const principal = await authenticate(services, request);
    const answer = await callAuth(request);
    if (principal !== null && answer.response.status < 300)
      await recordSignIn(db, { request, kind: 'signedOut', userId: principal.id }, now());
    return forward(request, reply, answer);
  });

  post('/api/auth/passkey/verify-registration', async (request, reply) => {
    const principal = await authenticate(services, request);
    const answer = await callAuth(request);
    if (principal !== null && answer.response.status < 300)
      await recordSignIn(db, { request, kind: 'passkeyAdded', userId: principal.id }, now());
    // The response may hold a session token, which scripts must not see.
    return forward(request, reply, answer.response.status < 300 ? { ...answer, text: '{}' } : answer);
  });

  post('/api/auth/passkey/verify-authentication', async (request, reply) => {
    const buckets = passkeyBuckets(request.ip);
    const wait = await countAttempt(db, buckets, now());
    if (wait !== null) throw tooManyRequests(wait);
    const answer = await callAuth(request);
    const { status } = answer.response;
    const user = status < 300 ? signedIn.safeParse(toJson(answer.text)) : null;
    if (user?.success) {
      await forgiveAttempts(db, buckets);
      return completeSignIn(request, reply, answer, user.data.user, 'passkey');
    }
    // What is no passkey at all is nobody's attempt to sign in.
    if (status === 401) await recordSignIn(db, { request, kind: 'signInFailed', email: '' }, now());
    return forward(request, reply, answer);
  });

  const challenges = {
    rateLimit: { ...CHALLENGES, keyGenerator: ({ ip }: FastifyRequest) => addressGroup(ip) },
  };
  for (const url of GETS)
    app.get(url, { schema, config: challenges }, async (request, reply) => {
      // Each challenge is a row, and most are never answered.
      await deleteOldChallenges(db, now());
      return forward(request, reply, await callAuth(request));
    });
};

const toWebRequest = (request: FastifyRequest): Request => {
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: request.ip });
  const { cookie, origin, 'user-agent': agent } = request.headers;
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (agent !== undefined) headers.set('user-agent', agent);
  // A passkey signs the origin of the page.
  if (origin !== undefined) headers.set('origin', origin);
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  if (request.method !== 'POST') return new Request(url, { headers });
  headers.set('content-type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(request.body ?? {}) });
};

/** The proxy in front terminates TLS, so better-auth does not know that the cookie must be Secure. */
const withSecure = (cookie: string): string => (/;\s*secure/i.test(cookie) ? cookie : `${cookie}; Secure`);

const authError = z.object({ message: z.string(), code: z.string() }).partial();

const problemFrom = ({ status, headers }: Response, text: string): ProblemError => {
  const read = authError.safeParse(toJson(text));
  const { message = 'The request was refused.', code } = read.success ? read.data : {};
  const more = code === undefined ? {} : { code };
  switch (status) {
    case 401:
      return new ProblemError('signed-out', `${message.replace(/\.$/, '')}.`, more);
    case 403:
      return new ProblemError('forbidden', message, more);
    case 404:
      return new ProblemError('not-found', message, more);
    case 429:
      return tooManyRequests(Number(headers.get('x-retry-after') ?? '60') * 1000);
    default:
      // A passkey that cannot be verified is the client's fault, though better-auth answers 500.
      return status < 500 || code === 'FAILED_TO_VERIFY_REGISTRATION'
        ? new ProblemError('bad-request', message, more)
        : new ProblemError('internal', 'Sign-in failed. Try again.');
  }
};

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};
