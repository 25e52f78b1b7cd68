import { matchContext, scorersPage, teamPage } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { aroundReader } from '../reading/read-around.ts';
import { sendCached } from './cached.ts';
import { params } from './params.ts';

export const aroundRoutes = (app: App, deps: Deps): void => {
  const read = aroundReader(deps);
  const { now } = deps;

  app.get(
    '/v1/teams/:id/page',
    {
      schema: {
        summary: 'A team with its squad and its latest and next matches',
        tags: ['Reading'],
        params,
        response: { 200: teamPage },
      },
    },
    async (request, reply) => sendCached(request, reply, await read.team(request.params.id), now()),
  );

  app.get(
    '/v1/matches/:id/context',
    {
      schema: {
        summary: 'Head to head, the form of both sides, and the table with and without this match',
        tags: ['Reading'],
        params,
        response: { 200: matchContext },
      },
    },
    async (request, reply) => sendCached(request, reply, await read.context(request.params.id), now()),
  );

  app.get(
    '/v1/competitions/:id/scorers',
    {
      schema: {
        summary: 'Who scored most in a competition',
        tags: ['Reading'],
        params,
        response: { 200: scorersPage },
      },
    },
    async (request, reply) => sendCached(request, reply, await read.scorers(request.params.id), now()),
  );
};
