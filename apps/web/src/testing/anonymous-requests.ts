import { request } from 'node:http';
import * as hostile from '@scoreline/testbed/hostile-requests';
import fc from 'fast-check';
import { z } from 'zod';

/** A request as somebody without a session or a key may send it to the public port. */
export interface AnonymousRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** What stands for an id, a slug or a token in the address of a route. */
const PLACEHOLDER = '{id}';

/** The pages and files of the public port that are no routes of the API. */
const PAGES = [
  ...['/', '/competitions', '/competition/{id}', '/team/{id}', '/match/{id}', '/match/{id}/image/1.png'],
  ...['/search', '/licences', '/join/{id}', '/password/{id}', '/admin', '/admin/sign-in', '/admin/{id}'],
  ...['/robots.txt', '/sitemap.xml', '/icon.svg', '/_next/static/{id}', '/_next/image', '/source/{id}.tgz'],
  ...[
    '/healthz',
    '/app/{id}',
    '/apps/{id}/events',
    '/metrics',
    '/admin-worker.js',
    '/broadcasting/auth',
    '/{id}',
  ],
];

/** What the sign-in library answers anybody, which the API's document leaves to it. */
const SIGNING_IN = [
  ...['sign-in/email', 'sign-out', 'get-session', 'passkey/generate-authenticate-options'],
  ...['passkey/verify-authentication', 'passkey/generate-register-options', 'request-password-reset'],
  ...['sign-up/email', 'reset-password', 'change-password', 'list-sessions', 'error', 'ok'],
].map((name) => `/api/auth/${name}`);

const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Every entry: the pages, and each route that the API's own document has. */
export const entriesOf = (openapi: unknown): [method: string, path: string][] => [
  ...PAGES.map((path): [string, string] => ['GET', path]),
  ...SIGNING_IN.map((path): [string, string] => ['POST', path]),
  ...Object.entries(document.parse(openapi).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): [string, string] => [
      method.toUpperCase(),
      path.replaceAll(/\{\w+\}/g, PLACEHOLDER),
    ]),
  ),
];

const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, once: number) =>
  fc.oneof({ weight: once - 1, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** The parameters that pages and routes read, with what they read and with much else. */
const queries = fc
  .tuple(
    fc.constantFrom(
      'q',
      'day',
      'show',
      'open',
      'table',
      'round',
      'from',
      'to',
      'at',
      'after',
      'n',
      'limit',
      'zone',
    ),
    fc.oneof(
      fc.constantFrom('2026-11-27', '1', '0', 'all', 'live', '1900-01-01', '9999-12-31', '1764201600000'),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(' ', '%', 'a', "'", '\u0301', '🏟️', 'ﷺ').map((unit) => unit.repeat(500)),
    ),
  )
  .map(([name, value]) => `${name}=${hostile.percentEncoded(value)}`);

/** As long as the header of a request may be. */
const LONG = 12_000;
const headers = fc.oneof(
  fc.constantFrom<Record<string, string>>(
    { cookie: `tz=${'A'.repeat(LONG)}` },
    { cookie: 'a=b;'.repeat(LONG / 4) },
    { cookie: 'lang=xx; tz=Europe/Nowhere; plain=2' },
    { 'accept-language': 'de,'.repeat(LONG / 3) },
    { 'accept-encoding': 'gzip;q=0.'.padEnd(LONG, '0') },
    { 'x-forwarded-for': '1.1.1.1,'.repeat(LONG / 8) },
    { 'x-forwarded-host': 'a.'.repeat(LONG / 2) },
    { forwarded: 'for=_;'.repeat(LONG / 6) },
    { rsc: '1', 'next-router-state-tree': '%5B'.repeat(LONG / 3) },
    { rsc: '1', 'next-router-state-tree': '%5B1%5D' },
    { rsc: '1', 'next-router-state-tree': '%', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-prefetch': '3', 'next-router-segment-prefetch': '/../../%' },
    { rsc: '1', 'next-url': '//%', 'next-hmr-refresh': '1', 'next-test-fetch-priority': 'x' },
    { 'next-action': 'x', 'content-type': 'text/plain' },
    { range: 'bytes=0-0,'.repeat(LONG / 10) },
    { 'sec-websocket-key': 'x', upgrade: 'websocket', connection: 'Upgrade' },
  ),
  hostile.oddHeaders,
);

/** So many requests that follow from the seed; each entry has its turn. */
export const anonymousRequests = (
  entries: readonly (readonly [method: string, path: string])[],
  ids: readonly string[],
  { size, seed }: { readonly size: number; readonly seed: number },
): AnonymousRequest[] => {
  const anId = rarely(fc.constantFrom(...ids), hostile.hostileSegments, 3);
  const json = hostile.hostileValues.map((value) => Buffer.from(JSON.stringify(value) ?? ''));
  return entries.flatMap(([usual, path], index) => {
    const one = fc
      .record({
        method: rarely(fc.constant(usual), hostile.oddMethods, 8),
        id: anId,
        query: rarely(fc.constant(''), fc.oneof(queries, hostile.hostileQueries), 2),
        odd: rarely(fc.constant<Readonly<Record<string, string>>>({}), headers, 2),
        body: fc.oneof(hostile.hostileBodies, json),
        type: rarely(fc.constant<string | undefined>('application/json'), hostile.contentTypes, 6),
      })
      .map(({ method, id, query, odd, body, type }): AnonymousRequest => {
        const hasBody = method !== 'GET' && method !== 'HEAD';
        const address = `${path.replaceAll(PLACEHOLDER, id)}${query === '' ? '' : `?${query}`}`;
        return {
          method,
          path: address.replaceAll(/[^!-~]/g, encodeURIComponent),
          headers: { ...(hasBody && type !== undefined ? { 'content-type': type } : {}), ...odd },
          body: hasBody ? body : undefined,
        };
      });
    return fc.sample(one, { numRuns: Math.ceil(size / entries.length), seed: seed + index });
  });
};

/** Resolves with the status of the answer, read to its end; 0 where the connection was closed without one. */
export const statusOf = (port: number, { method, path, headers, body }: AnonymousRequest): Promise<number> =>
  new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const asked = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { ...headers, ...length },
      agent: false,
    });
    asked.once('error', () => resolve(0));
    asked.once('upgrade', (_answer, socket) => {
      socket.destroy();
      resolve(101);
    });
    asked.once('response', (answer) => {
      answer.resume();
      answer.once('error', () => resolve(0));
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.end(body);
  });
