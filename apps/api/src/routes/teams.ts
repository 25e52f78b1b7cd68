import { newTeam, team, teamEdit, teamRecord, teamsFound } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import type { Services } from '../services.ts';
import { createTeam, editTeam, listTeams } from '../store/teams.ts';
import { changeContext, checkImport } from './catalogue-access.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { listQuery, params } from './params.ts';
import { createdOrFound, replyCreated } from './replies.ts';

export const teamRoutes = (app: App, services: Services): void => {
  const { db, now } = services;
  const { toCreators, toEditors, lists, edits } = catalogueRoutes(services);

  app.get(
    '/v1/teams',
    toCreators({
      summary: 'Find teams by part of their name',
      querystring: listQuery,
      response: { 200: teamsFound },
    }),
    lists(listTeams),
  );

  app.post(
    '/v1/teams',
    toCreators({
      summary: 'Create a team, or return the one with the same ref',
      body: newTeam,
      response: createdOrFound(team),
    }),
    async (request, reply) => {
      await checkImport(services, request, request.body.importId);
      return replyCreated(reply, await createTeam(db, request.body, changeContext(request, now)));
    },
  );

  app.patch(
    '/v1/teams/:id',
    toEditors({ summary: 'Edit or archive a team', params, body: teamEdit, response: { 200: teamRecord } }),
    edits('team', editTeam),
  );
};
