import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { createInBetween } from '@scoreline/async/in-between';
import { BusyError, createTurns } from '@scoreline/async/turns';
import { type Asker, addressGroup } from '@scoreline/forwarded';
import { RENDER_HEADER } from '../renderer/render-header.ts';
import { sendBusy } from './busy-page.ts';
import { createPageCache, FRESH_MS } from './page-cache.ts';
import { type PageUrl, parsePageUrl } from './page-url.ts';
import { sendProblem } from './problem.ts';
import { headersOf, isAsset, isPrivatePath, isSiteFile, keyOf, publicPageOf } from './public-page.ts';
import type { Rendered, Renderer } from './renderer.ts';
import { hasReadableState } from './router-state.ts';

/** Who asked, and by which host; the gateway has checked both. */
export type Visitor = Pick<Asker, 'address' | 'scheme'> & { readonly host: string };
export type HandlePage = (
  request: IncomingMessage,
  response: ServerResponse,
  visitor: Visitor,
) => Promise<void>;

const MEGABYTE = 1024 * 1024;
const now = () => performance.now();
/** A match day's pages many times over; they are held for a second. */
const PAGES = { now, maxBytes: 48 * MEGABYTE, freshMs: FRESH_MS };
/** All that a build makes, and room for another; its files have new names when they change. */
const ASSETS = { now, maxBytes: 16 * MEGABYTE, freshMs: 3_600_000 };
/** A sitemap of 50,000 addresses, and some more. */
const SITE_FILES = { now, maxBytes: 16 * MEGABYTE, freshMs: 60_000 };
/** A slow machine that has just started needs seconds for its first pages. */
const WAIT = { waitMs: 8_000, mostWaiting: 1_000 };

/**
 * Pages. What is public is rendered once a second at most, and a few are rendered at once; the others wait for a moment,
 * and are asked to come again.
 */
export const pagesHandler = (render: Renderer['render']): HandlePage => {
  const pages = createPageCache<Rendered>(PAGES);
  const files = createPageCache<Rendered>(ASSETS);
  const siteFiles = createPageCache<Rendered>(SITE_FILES);
  // Apart, so that no crowd keeps a scorer from the console, nor anybody from signing in.
  const readers = createTurns({ atOnce: 2, ...WAIT });
  const strangers = createTurns({ atOnce: 2, ...WAIT });
  const members = createTurns({ atOnce: 2, ...WAIT });
  const inBetween = createInBetween(now);
  const loaders = createTurns({ atOnce: 4, ...WAIT });

  const renderPublic = (
    { headers }: IncomingMessage,
    url: PageUrl,
    { address, scheme, host }: Visitor,
    left: AbortSignal,
  ): Promise<Rendered> => {
    const cookies = headers.cookie ?? '';
    const languages = headers['accept-language'] ?? '';
    const page = publicPageOf(url, { scheme, host, cookies, languages });
    const kind = page.isPlain ? 'plain' : 'public';
    const kept = isSiteFile(url.path) ? siteFiles : pages;
    return kept(keyOf(page), left, (isWanted) =>
      readers(addressGroup(address), isWanted, () =>
        render('GET', page.url, { ...headersOf(page), [RENDER_HEADER]: kind }),
      ),
    );
  };

  const readAsset = ({ path }: PageUrl, { address }: Visitor, left: AbortSignal): Promise<Rendered> =>
    files(path, left, (isWanted) =>
      loaders(addressGroup(address), isWanted, () =>
        render('GET', path, { host: 'localhost', 'accept-encoding': 'gzip' }),
      ),
    );

  const renderPrivate = (
    { headers }: IncomingMessage,
    { path, query }: PageUrl,
    { address, scheme, host }: Visitor,
    left: AbortSignal,
  ): Promise<Rendered> => {
    const own: IncomingHttpHeaders = { ...headers, host };
    for (const name of OF_A_REQUEST) delete own[name];
    own['x-forwarded-proto'] = scheme;
    const turns = hasSession(headers) ? members : strangers;
    const url = query.size === 0 ? path : `${path}?${query}`;
    return turns(
      addressGroup(address),
      () => !left.aborted,
      () => render('GET', url, own),
    );
  };

  return async (request, response, visitor) => {
    const url = parsePageUrl(request.url ?? '');
    if (url === null) return sendProblem(response, 400, 'This is no address of a page.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendProblem(response, 405, `Pages are read with GET, not with ${request.method}.`);
    }
    if (!hasReadableState(request.headers))
      return sendProblem(response, 400, 'The next-router-state-tree header cannot be read.');
    const left = new AbortController();
    response.once('close', () => left.abort());
    const answer = () => {
      if (isAsset(url.path)) return readAsset(url, visitor, left.signal);
      // What Next.js's router fetches for itself depends on where the reader stands.
      const isPrivate = isPrivatePath(url.path) || request.headers.rsc === '1';
      return (isPrivate ? renderPrivate : renderPublic)(request, url, visitor, left.signal);
    };
    try {
      const page = await answer();
      const bytes = await bytesFor(page, request);
      inBetween(() => send(page, bytes, request, response));
    } catch (error) {
      if (!(error instanceof BusyError)) console.error(error);
      sendBusy(response);
    }
  };
};

/** What is not handed on: it says what the gateway says itself, or belongs to the connection. */
const OF_A_REQUEST = [
  RENDER_HEADER,
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'upgrade',
  'expect',
  'te',
  'trailer',
];

const hasSession = ({ cookie }: IncomingHttpHeaders): boolean => /session_token=/.test(cookie ?? '');

/** The page as its reader takes it. */
interface Bytes {
  readonly bytes: Buffer;
  readonly encoding: string | undefined;
}

const bytesFor = async ({ headers, body }: Rendered, request: IncomingMessage): Promise<Bytes> => {
  const encoding = headers['content-encoding']?.toString();
  return encoding === 'gzip' && !acceptsGzip(request.headers['accept-encoding'])
    ? { bytes: await unpacked(body), encoding: undefined }
    : { bytes: body, encoding };
};

const send = (
  { status, headers }: Rendered,
  { bytes, encoding }: Bytes,
  { method }: IncomingMessage,
  response: ServerResponse,
): void => {
  const { 'content-encoding': _ours, ...others } = headers;
  response.writeHead(status, {
    ...others,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    'content-length': bytes.length,
  });
  if (method === 'HEAD') response.end();
  else response.end(bytes);
};

const unpackedBodies = new WeakMap<Buffer, Promise<Buffer>>();
/** Unpacks a page once for all who do not take it packed; it is forgotten with the page. */
const unpacked = (body: Buffer): Promise<Buffer> => {
  const known = unpackedBodies.get(body) ?? promisify(gunzip)(body);
  unpackedBodies.set(body, known);
  return known;
};

/** RFC 9110, 12.5.3: `gzip;q=0` refuses it. */
const acceptsGzip = (header: string | string[] | undefined): boolean =>
  [header ?? '']
    .flat()
    .join(',')
    .split(',')
    .some((one) => {
      const [coding = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
      return coding === 'gzip' && !parameters.some((part) => /^q=0(?:\.0*)?$/.test(part));
    });
