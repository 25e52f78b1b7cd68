import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, NONCE_HEADER, withAnswer } from '../answer.ts';
import type { Env } from '../env.ts';
import { contentSecurityPolicy, newNonce, SECURITY_HEADERS } from './security.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Next.js's handler, with our headers, and with the status that the page itself decided. */
export const pagesHandler =
  (next: Handle, env: Env, dev: boolean): Handle =>
  (request, response) => {
    const nonce = newNonce();
    const policy = contentSecurityPolicy(nonce, env, dev);
    request.headers[NONCE_HEADER] = nonce;
    request.headers['content-security-policy'] = policy;
    response.setHeader('content-security-policy', policy);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const answer: Answer = { status: null };
    decideLate(response, answer);
    return withAnswer(answer, () => next(request, response));
  };

/** Next.js writes the head when the page has been rendered, and by then the page has said its status. */
const decideLate = (response: ServerResponse, answer: Answer): void => {
  const writeHead = response.writeHead;
  const late = (status: number, ...rest: readonly unknown[]): ServerResponse => {
    if (answer.status !== null) response.setHeader('retry-after', '5');
    // A page that may be kept for the back button, but is asked for anew whenever it is opened.
    if (String(response.getHeader('content-type')).startsWith('text/html'))
      response.setHeader('cache-control', 'private, no-cache, max-age=0, must-revalidate');
    return Reflect.apply(writeHead, response, [answer.status ?? status, ...rest]);
  };
  Reflect.set(response, 'writeHead', late);
};
