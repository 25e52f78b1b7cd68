import { PROTOCOL_VERSION } from '@scoreline/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../reading/answer.ts';

const CACHE_CONTROL = 'public, max-age=0, s-maxage=1, stale-while-revalidate=5';

/** Sends an answer with the time, or 304 when the reader has it already. */
export const sendCached = (request: FastifyRequest, reply: FastifyReply, answer: Answer, now: number) => {
  reply.header('cache-control', CACHE_CONTROL).header('etag', answer.tag);
  if (hasAlready(request.headers['if-none-match'], answer.tag)) return reply.code(304).send();
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(`{"v":${PROTOCOL_VERSION},"serverTime":${now}${answer.rest}`);
};

const hasAlready = (known: string | undefined, tag: string): boolean => {
  if (known === undefined) return false;
  const opaque = (one: string) => one.trim().replace(/^W\//, '');
  return known.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag));
};
