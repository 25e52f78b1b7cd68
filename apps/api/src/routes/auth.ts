import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { CLIENT_ADDRESS_HEADER } from '../auth/auth.ts';
import { deviceCookie, knownDevice, readDevice } from '../auth/device-cookie.ts';
import { whoSent } from '../auth/principal.ts';
import { remember } from '../auth/sign-in-audit.ts';
import { bucketsOf, countTry, forgive } from '../auth/throttle.ts';
import { ProblemError } from '../problems.ts';
import { checkOrigin } from './authentication.ts';
import { tooMany } from './too-many.ts';

/**
 * What of better-auth can be reached from outside. It has more, and what people change about themselves goes by our
 * own routes, which check it and remember it.
 */
const GETS = [
  '/api/auth/passkey/generate-register-options',
  '/api/auth/passkey/generate-authenticate-options',
];
const BODY_LIMIT = 16 * 1024;

const credentials = z.looseObject({ email: z.string(), password: z.string() });
/** What better-auth says of whoever it has just let in. */
const letIn = z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) });

/** Hands the doors of sign-in to better-auth, and makes problem details of its refusals. */
export const authRoutes = (app: App, deps: Deps): void => {
  const { db, auth, now } = deps;
  const schema = { hide: true };

  const ask = async (request: FastifyRequest) => {
    const answer = await auth.handler(toWebRequest(request));
    return { answer, text: await answer.text() };
  };
  type Asked = Awaited<ReturnType<typeof ask>>;

  const pass = (request: FastifyRequest, reply: FastifyReply, { answer, text }: Asked) => {
    if (answer.status >= 400) throw problemFrom(answer, text);
    for (const cookie of answer.headers.getSetCookie())
      reply.header('set-cookie', request.protocol === 'https' ? secured(cookie) : cookie);
    return reply
      .code(answer.status)
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
        // Without a cookie and an Origin it is no browser, so nobody was talked into it.
        onRequest: async (request) => {
          if (request.headers.cookie !== undefined || request.headers.origin !== undefined)
            checkOrigin(deps, request);
        },
      },
      handler,
    );

  /** Lets somebody in: remembers it, and the browser as one that was signed in before. */
  const welcome = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
    user: z.output<typeof letIn>['user'],
    how: 'password' | 'passkey',
  ) => {
    await remember(db, { request, kind: 'signedIn', userId: user.id, how }, now());
    const { secret } = await auth.$context;
    const device = readDevice(secret, request.headers.cookie);
    const isSecure = request.protocol === 'https';
    reply.header('set-cookie', deviceCookie(secret, device, user.email.toLowerCase(), isSecure));
    // The session's token is for the cookie alone, where no script reads it.
    return pass(request, reply, { ...asked, text: JSON.stringify({ user }) });
  };

  post('/api/auth/sign-in/email', async (request, reply) => {
    const given = credentials.safeParse(request.body);
    // What is missing, better-auth says.
    if (!given.success) return pass(request, reply, await ask(request));
    const account = given.data.email.trim().toLowerCase();
    const { secret } = await auth.$context;
    const device = knownDevice(secret, readDevice(secret, request.headers.cookie), account);
    const buckets = bucketsOf(account, request.ip, device);
    const wait = await countTry(db, buckets, now());
    if (wait !== null) throw tooMany(wait);
    const asked = await ask(request);
    const { status } = asked.answer;
    if (status === 401) await remember(db, { request, kind: 'signInFailed', email: account }, now());
    const user = status < 300 ? letIn.safeParse(toJson(asked.text)) : null;
    if (!user?.success) return pass(request, reply, asked);
    await forgive(db, buckets);
    return welcome(request, reply, asked, user.data.user, 'password');
  });

  post('/api/auth/sign-out', async (request, reply) => {
    const who = await whoSent(deps, request);
    const asked = await ask(request);
    if (who !== null && asked.answer.status < 300)
      await remember(db, { request, kind: 'signedOut', userId: who.id }, now());
    return pass(request, reply, asked);
  });

  post('/api/auth/passkey/verify-registration', async (request, reply) => {
    const who = await whoSent(deps, request);
    const asked = await ask(request);
    if (who !== null && asked.answer.status < 300)
      await remember(db, { request, kind: 'passkeyAdded', userId: who.id }, now());
    // Asked to, it begins a session and tells its token, which no script may read.
    return pass(request, reply, asked.answer.status < 300 ? { ...asked, text: '{}' } : asked);
  });

  post('/api/auth/passkey/verify-authentication', async (request, reply) => {
    const asked = await ask(request);
    const user = asked.answer.status < 300 ? letIn.safeParse(toJson(asked.text)) : null;
    if (user?.success) return welcome(request, reply, asked, user.data.user, 'passkey');
    await remember(db, { request, kind: 'signInFailed', email: '' }, now());
    return pass(request, reply, asked);
  });

  for (const url of GETS)
    app.get(url, { schema }, async (request, reply) => pass(request, reply, await ask(request)));
};

const toWebRequest = (request: FastifyRequest): Request => {
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: request.ip });
  const { cookie, origin, 'user-agent': agent } = request.headers;
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (agent !== undefined) headers.set('user-agent', agent);
  // A passkey signs the page it was used on.
  if (origin !== undefined) headers.set('origin', origin);
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
    case 429:
      return tooMany(Number(headers.get('x-retry-after') ?? '60') * 1000);
    default:
      // What a browser sends of a passkey may be anything; that it cannot be checked is no fault of ours.
      return status < 500 || code === 'FAILED_TO_VERIFY_REGISTRATION'
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
