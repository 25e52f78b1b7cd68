import { newTeam, team, teamEdit, teamRecord, teamsFound } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import type { Services } from '../services.ts';
import { createTeam, editTeam, listTeams } from '../store/teams.ts';
import { changeContext, requireCreator, requireEditor } from './catalogue-access.ts';
import { listQuery, params } from './params.ts';
import { createdOrFound, editedOrThrow, replyCreated } from './replies.ts';

export const teamRoutes = (app: App, services: Services): void => {
  const { db, now } = services;

  app.get(
    '/v1/teams',
    {
      schema: {
        summary: 'Find teams by part of their name',
        tags: ['Catalogue'],
        querystring: listQuery,
        response: { 200: teamsFound },
      },
      onRequest: requireCreator(services),
    },
    async ({ query: { q, archived } }) => listTeams(db, { text: q, archived: archived === 'true' }),
  );

  app.post(
    '/v1/teams',
    {
      schema: {
        summary: 'Create a team, or return the one with the same ref',
        tags: ['Catalogue'],
        body: newTeam,
        response: createdOrFound(team),
      },
      onRequest: requireCreator(services),
    },
    async (request, reply) =>
      replyCreated(reply, await createTeam(db, request.body, changeContext(request, now))),
  );

  app.patch(
    '/v1/teams/:id',
    {
      schema: {
        summary: 'Edit or archive a team',
        tags: ['Catalogue'],
        params,
        body: teamEdit,
        response: { 200: teamRecord },
      },
      onRequest: requireEditor(services),
    },
    async (request) => {
      const { params, body } = request;
      return editedOrThrow(
        await editTeam(db, params.id, body, changeContext(request, now)),
        'team',
        body.version,
      );
    },
  );
};
