import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Env } from '../env.ts';
import { RELOAD_AFTER_S } from '../features/fans/failed-scripts/cookie.ts';
import { NONCE_HEADER, type PageResponse, withPageResponse } from '../page-response.ts';
import { capture } from './capture.ts';
import { createPageCache } from './page-cache.ts';
import { hashScripts, isPublicPage, isWantedPlain, readerCookies, withoutScripts } from './public-page.ts';
import { contentSecurityPolicy, newNonce, publicPolicy, SECURITY_HEADERS } from './security.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A page that is ready for any number of readers. */
interface Page {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly gzipped: Buffer | null;
}

/** What is public is rendered once a second at most; what is not, and everything in development, for each reader. */
export const pagesHandler = (next: Handle, env: Env, dev: boolean): Handle => {
  const cache = createPageCache<Page>(() => performance.now());
  return async (request, response) => {
    if (dev || !isPublicPage(request)) return renderFor(next, env, dev, request, response);
    const cookies = readerCookies(request.headers.cookie ?? '', request.headers['accept-language'] ?? '');
    const host = request.headers['x-forwarded-host'] ?? request.headers.host;
    const isPlain = isWantedPlain(request.headers.cookie ?? '');
    const page = await cache(`${request.url}\n${cookies}\n${host}\n${isPlain}`, () =>
      render(next, env, request, cookies, isPlain),
    );
    send(page, request, response);
  };
};

/** Next.js's handler, with our headers, and with the status that the page itself decided. */
const renderFor = (
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

/** Nobody's own page: it knows of its reader what is in the key, and its scripts are named by their hashes. */
const render = async (
  next: Handle,
  env: Env,
  request: IncomingMessage,
  cookies: string,
  isPlain: boolean,
): Promise<Page> => {
  const nonce = newNonce();
  const answer: PageResponse = { status: null };
  request.headers[NONCE_HEADER] = nonce;
  request.headers['content-security-policy'] = contentSecurityPolicy(nonce, env, false);
  request.headers.cookie = cookies;
  const accepted = request.headers['accept-encoding'];
  delete request.headers['accept-encoding'];
  delete request.headers['if-none-match'];
  const captured = await capture(request, (response) =>
    withPageResponse(answer, () => next(request, response)),
  );
  if (accepted !== undefined) request.headers['accept-encoding'] = accepted;
  const status = answer.status ?? captured.status;
  const headers: OutgoingHttpHeaders = { ...captured.headers, ...SECURITY_HEADERS };
  if (!String(headers['content-type']).startsWith('text/html'))
    return { status, headers, body: captured.body, gzipped: null };
  const { html, hashes } = hashScripts(captured.body.toString('utf8'), nonce);
  const body = Buffer.from(isPlain ? withoutScripts(html) : html);
  const isKept = status < 500;
  return {
    status,
    headers: {
      ...headers,
      'content-security-policy': publicPolicy(hashes, env),
      'cache-control': isKept ? 'public, max-age=0, s-maxage=1, must-revalidate' : 'no-store',
      vary: [headers.vary, 'Cookie', 'Accept-Language', 'Accept-Encoding'].flat().filter(Boolean).join(', '),
      ...(isKept ? {} : { 'retry-after': '5' }),
      ...(isPlain ? { refresh: String(RELOAD_AFTER_S) } : {}),
    },
    body,
    gzipped: await promisify(gzip)(body, { level: 4 }),
  };
};

const send = (
  { status, headers, body, gzipped }: Page,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const isGzipped = gzipped !== null && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const bytes = isGzipped ? gzipped : body;
  response.writeHead(status, {
    ...headers,
    ...(isGzipped ? { 'content-encoding': 'gzip' } : {}),
    'content-length': bytes.length,
  });
  response.end(bytes);
};
