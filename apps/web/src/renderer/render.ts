import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Env } from '../env.ts';
import { RELOAD_AFTER_S } from '../features/fans/failed-scripts/cookie.ts';
import { NONCE_HEADER, type PageResponse, withPageResponse } from '../page-response.ts';
import { capture } from './capture.ts';
import { RENDER_HEADER } from './render-header.ts';
import { hashScripts, withoutScripts } from './scripts.ts';
import { contentSecurityPolicy, newNonce, publicPolicy, SECURITY_HEADERS } from './security.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Next.js's handler, with our headers, and with the status that the page itself decided. */
export const renderHandler =
  (next: Handle, env: Env, dev: boolean): Handle =>
  (request, response) => {
    const kind = request.headers[RENDER_HEADER];
    delete request.headers[RENDER_HEADER];
    return kind === undefined
      ? renderPrivate(next, env, dev, request, response)
      : renderPublic(next, env, kind === 'plain', request, response);
  };

const renderPrivate = (
  next: Handle,
  env: Env,
  dev: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const nonce = newNonce();
  const policy = contentSecurityPolicy(nonce, env, dev);
  request.headers[NONCE_HEADER] = nonce;
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const answer: PageResponse = { status: null };
  decideLate(response, answer);
  return withPageResponse(answer, () => next(request, response));
};

/** Next.js writes the head when the page has been rendered, and by then the page has said its status. */
const decideLate = (response: ServerResponse, answer: PageResponse): void => {
  const writeHead = response.writeHead;
  const late = (status: number, ...rest: readonly unknown[]): ServerResponse => {
    if (answer.status === 503) response.setHeader('retry-after', '5');
    // A page that may be kept for the back button, but is asked for anew whenever it is opened.
    if (String(response.getHeader('content-type')).startsWith('text/html'))
      response.setHeader('cache-control', 'private, no-cache, max-age=0, must-revalidate');
    return Reflect.apply(writeHead, response, [answer.status ?? status, ...rest]);
  };
  Reflect.set(response, 'writeHead', late);
};

/** Nobody's own page: its scripts are named by their hashes, and it is compressed here, once for all its readers. */
const renderPublic = async (
  next: Handle,
  env: Env,
  isPlain: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const nonce = newNonce();
  const answer: PageResponse = { status: null };
  request.headers[NONCE_HEADER] = nonce;
  request.headers['content-security-policy'] = contentSecurityPolicy(nonce, env, false);
  const captured = await capture(request, (unsent) => withPageResponse(answer, () => next(request, unsent)));
  const status = answer.status ?? captured.status;
  const headers: OutgoingHttpHeaders = { ...captured.headers, ...SECURITY_HEADERS };
  if (!String(headers['content-type']).startsWith('text/html')) {
    response.writeHead(status, headers).end(captured.body);
    return;
  }
  const { html, hashes } = hashScripts(captured.body.toString('utf8'), nonce);
  const isKept = status < 500;
  const body = await promisify(gzip)(isPlain ? withoutScripts(html) : html, { level: 4 });
  response.writeHead(status, {
    ...headers,
    'content-security-policy': publicPolicy(hashes, env),
    'cache-control': isKept ? 'public, max-age=0, s-maxage=1, must-revalidate' : 'no-store',
    vary: [headers.vary, 'Cookie', 'Accept-Language', 'Accept-Encoding'].flat().filter(Boolean).join(', '),
    ...(isKept ? {} : { 'retry-after': '5' }),
    ...(isPlain ? { refresh: String(RELOAD_AFTER_S) } : {}),
    'content-encoding': 'gzip',
    'content-length': body.length,
  });
  response.end(body);
};
