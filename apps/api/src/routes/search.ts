import { searchPage } from '@scoreline/protocol';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { answerOf } from '../queries/cacheable.ts';
import { createSearch } from '../search/search.ts';
import { sendCached } from './cacheable.ts';

const query = z.object({
  q: z
    .string()
    .max(80)
    .regex(/^\P{Cc}*$/u, 'must be without control characters'),
});

export const searchRoutes = (app: App, { db, now }: Deps): void => {
  const search = createSearch(db, now);
  app.get(
    '/v1/search',
    {
      schema: {
        summary: 'Search teams, players, competitions and matches; a slip is forgiven',
        tags: ['Reading'],
        querystring: query,
        response: { 200: searchPage },
      },
    },
    async (request, reply) => {
      const text = request.query.q.trim();
      const results = text === '' ? [] : await search.find(text);
      return sendCached(request, reply, answerOf(JSON.stringify({ results })), now());
    },
  );
};
