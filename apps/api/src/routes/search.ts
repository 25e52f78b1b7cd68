import { searchPage } from '@scoreline/protocol';
import { z } from 'zod';
import type { App } from '../fastify.ts';
import { toCacheable } from '../queries/cacheable.ts';
import { createSearch } from '../search/search.ts';
import type { Services } from '../services.ts';
import { sendCacheable } from './cacheable.ts';

const query = z.object({
  q: z
    .string()
    .max(80)
    .regex(/^\P{Cc}*$/u, 'must not contain control characters'),
});

export const searchRoutes = (app: App, { db, now }: Services): void => {
  const search = createSearch(db, now);
  app.get(
    '/v1/search',
    {
      schema: {
        summary: 'Search teams, players, competitions and matches; typing errors are tolerated',
        tags: ['Reading'],
        querystring: query,
        response: { 200: searchPage },
      },
    },
    async (request, reply) => {
      const text = request.query.q.trim();
      const results = text === '' ? [] : await search.find(text);
      return sendCacheable(request, reply, toCacheable(JSON.stringify({ results })), now());
    },
  );
};
