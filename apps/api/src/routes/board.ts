import {
  board,
  boardQuery,
  competitionPage,
  competitions,
  standingsPage,
  standingsQuery,
} from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { boardReader } from '../queries/board-queries.ts';
import { sendCached } from './cacheable.ts';
import { params } from './params.ts';

const LONGEST_SPAN_MS = 400 * 24 * 60 * 60 * 1000;

export const boardRoutes = (app: App, deps: Deps): void => {
  const read = boardReader(deps);
  const { now } = deps;

  app.get(
    '/v1/board',
    {
      schema: {
        summary: 'The matches of a span of time, grouped by competition',
        tags: ['Reading'],
        querystring: boardQuery,
        response: { 200: board },
      },
    },
    async (request, reply) => {
      const { from, to } = request.query;
      if (to <= from) throw new ProblemError('bad-request', '`to` must be later than `from`.');
      // A competition is a bound of its own, however long ago its first match was.
      if (request.query.competition === undefined && to - from > LONGEST_SPAN_MS)
        throw new ProblemError('bad-request', 'A board spans at most 400 days.');
      return sendCached(request, reply, await read.board(request.query), now());
    },
  );

  app.get(
    '/v1/competitions',
    { schema: { summary: 'Every competition', tags: ['Reading'], response: { 200: competitions } } },
    async (request, reply) => sendCached(request, reply, await read.competitions(), now()),
  );

  app.get(
    '/v1/competitions/:id',
    {
      schema: {
        summary: 'A competition and all its matches, by id or slug',
        tags: ['Reading'],
        params,
        response: { 200: competitionPage },
      },
    },
    async (request, reply) => sendCached(request, reply, await read.competition(request.params.id), now()),
  );

  app.get(
    '/v1/competitions/:id/standings',
    {
      schema: {
        summary: 'Its tables, live matches counted and marked',
        tags: ['Reading'],
        params,
        querystring: standingsQuery,
        response: { 200: standingsPage },
      },
    },
    async (request, reply) =>
      sendCached(request, reply, await read.standings(request.params.id, request.query.of), now()),
  );
};
