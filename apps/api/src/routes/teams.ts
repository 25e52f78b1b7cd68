import { newTeam, team, teamEdit, teamRecord, teamsFound } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { editTeam, findArchivedTeams, findTeams, makeTeam } from '../store/teams.ts';
import { answerEdited, answerMade, changeOf, editors, either, makers } from './catalogue-access.ts';
import { listQuery, params } from './params.ts';

export const teamRoutes = (app: App, deps: Deps): void => {
  const { db, now } = deps;

  app.get(
    '/v1/teams',
    {
      schema: {
        summary: 'Find teams by a part of their name',
        tags: ['Catalogue'],
        querystring: listQuery,
        response: { 200: teamsFound },
      },
      onRequest: makers(deps),
    },
    async ({ query: { q, archived } }) => (archived === 'true' ? findArchivedTeams(db) : findTeams(db, q)),
  );

  app.post(
    '/v1/teams',
    {
      schema: {
        summary: 'Make a team, or find it by its ref',
        tags: ['Catalogue'],
        body: newTeam,
        response: either(team),
      },
      onRequest: makers(deps),
    },
    async (request, reply) => answerMade(reply, await makeTeam(db, request.body, changeOf(request, now))),
  );

  app.patch(
    '/v1/teams/:id',
    {
      schema: {
        summary: 'Edit a team, or put it away',
        tags: ['Catalogue'],
        params,
        body: teamEdit,
        response: { 200: teamRecord },
      },
      onRequest: editors(deps),
    },
    async (request) => {
      const { params, body } = request;
      return answerEdited(await editTeam(db, params.id, body, changeOf(request, now)), 'team', body.version);
    },
  );
};
