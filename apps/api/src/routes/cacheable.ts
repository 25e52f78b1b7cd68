import { PROTOCOL_VERSION } from '@scoreline/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cacheable } from '../queries/cacheable.ts';

// Without `stale-while-revalidate`: a cache that obeys it shows a score that is seconds old.
const CACHE_CONTROL = 'public, max-age=0, s-maxage=1';

/** Sends a cacheable response with the server's time, or 304 when the client has it. */
export const sendCacheable = (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Cacheable,
  now: number,
) => {
  reply.header('cache-control', CACHE_CONTROL).header('etag', answer.etag);
  if (matchesEtag(request.headers['if-none-match'], answer.etag)) return reply.code(304).send();
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(`{"v":${PROTOCOL_VERSION},"serverTime":${now}${answer.rest}`);
};

const matchesEtag = (known: string | undefined, tag: string): boolean => {
  if (known === undefined) return false;
  const opaque = (one: string) => one.trim().replace(/^W\//, '');
  return known.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag));
};
