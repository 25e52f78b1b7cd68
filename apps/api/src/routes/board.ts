import {
  board,
  boardQuery,
  competitionPage,
  competitions,
  standingsPage,
  standingsQuery,
} from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import { boardQueries } from '../queries/board-queries.ts';
import type { Services } from '../services.ts';
import { sendCacheable } from './cacheable.ts';
import { params } from './params.ts';

const LONGEST_SPAN_MS = 400 * 24 * 60 * 60 * 1000;

export const boardRoutes = (app: App, services: Services): void => {
  const read = boardQueries(services);
  const { now } = services;

  app.get(
    '/v1/board',
    {
      schema: {
        summary: 'List the matches of a time span, by competition',
        tags: ['Reading'],
        querystring: boardQuery,
        response: { 200: board },
      },
    },
    async (request, reply) => {
      const { from, to } = request.query;
      if (to <= from) throw new ProblemError('bad-request', '`to` must be after `from`.');
      // One competition is small enough, however long it lasts.
      if (request.query.competition === undefined && to - from > LONGEST_SPAN_MS)
        throw new ProblemError('bad-request', 'A board may span at most 400 days.');
      return sendCacheable(request, reply, await read.board(request.query), now());
    },
  );

  app.get(
    '/v1/competitions',
    { schema: { summary: 'List competitions', tags: ['Reading'], response: { 200: competitions } } },
    async (request, reply) => sendCacheable(request, reply, await read.competitions(), now()),
  );

  app.get(
    '/v1/competitions/:id',
    {
      schema: {
        summary: 'Get a competition and its matches, by ID or slug',
        tags: ['Reading'],
        params,
        response: { 200: competitionPage },
      },
    },
    async (request, reply) => sendCacheable(request, reply, await read.competition(request.params.id), now()),
  );

  app.get(
    '/v1/competitions/:id/standings',
    {
      schema: {
        summary: 'Get the tables of a competition, live matches included and marked',
        tags: ['Reading'],
        params,
        querystring: standingsQuery,
        response: { 200: standingsPage },
      },
    },
    async (request, reply) =>
      sendCacheable(request, reply, await read.standings(request.params.id, request.query.of), now()),
  );
};
