import type { App } from '../fastify.ts';

/** Set on answers that are the same for everybody: a page of any origin may read them and their ETag. */
const READABLE = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
} as const;

/** What a browser asks before it sends `If-None-Match` to another origin; it may remember the answer for a day. */
const PREFLIGHT = {
  ...READABLE,
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'if-none-match',
  'access-control-max-age': '86400',
} as const;

const isPublic = (tags: readonly string[] | undefined, url: string): boolean =>
  tags?.includes('Reading') === true || url === '/v1/openapi.json';

/**
 * Lets pages of other origins read what is public, so that a newsroom's page can keep the client rule. `*` excludes
 * cookies, and every other route keeps the browser's refusal: nothing that somebody's session opens is read, and nothing
 * is written. Call it before the routes are added.
 */
export const allowReadingFromAnywhere = (app: App): void => {
  app.addHook('onRoute', ({ method, url, schema }) => {
    if (method !== 'GET' || !isPublic(schema?.tags, url)) return;
    app.options(url, { schema: { hide: true } }, (_request, reply) =>
      reply.code(204).headers(PREFLIGHT).send(),
    );
  });
  app.addHook('onRequest', async ({ routeOptions: { schema, url = '' } }, reply) => {
    if (isPublic(schema?.tags, url)) reply.headers(READABLE);
  });
};
