import { createHash } from 'node:crypto';
import { PROTOCOL_VERSION } from '@scoreline/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';

const CACHE_CONTROL = 'public, max-age=0, s-maxage=1, stale-while-revalidate=5';

/** Answers with `body` and the time, or with 304 when the reader has it already. The time is no part of the tag. */
export const sendCached = (request: FastifyRequest, reply: FastifyReply, body: object, now: number) => {
  const json = JSON.stringify(body);
  // Weak: the time differs. A proxy that compresses makes it weak anyway.
  const tag = `W/"${createHash('sha1').update(json).digest('base64url')}"`;
  reply.header('cache-control', CACHE_CONTROL).header('etag', tag);
  if (hasAlready(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const stamp = `{"v":${PROTOCOL_VERSION},"serverTime":${now}`;
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(json === '{}' ? `${stamp}}` : `${stamp},${json.slice(1)}`);
};

const hasAlready = (known: string | undefined, tag: string): boolean => {
  if (known === undefined) return false;
  const opaque = (one: string) => one.trim().replace(/^W\//, '');
  return known.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag));
};
