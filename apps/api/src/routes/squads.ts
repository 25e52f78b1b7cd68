import { playerEdit, playerRecord, playersFound, squadEdit, teamSheet } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { editPlayer, editSquad, findTeamSheet, listPlayers } from '../store/squads.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { listQuery, params } from './params.ts';
import { foundOrThrow } from './replies.ts';

export const squadRoutes = (app: App, services: Services): void => {
  const { db } = services;
  const { toEditors, lists, edits } = catalogueRoutes(services);

  app.get(
    '/v1/teams/:id',
    toEditors({ summary: 'Get a team and its squad', params, response: { 200: teamSheet } }),
    async ({ params }) => foundOrThrow(await findTeamSheet(db, params.id), 'team'),
  );

  app.put(
    '/v1/teams/:id/squad',
    toEditors({ summary: 'Set the squad of a team', params, body: squadEdit, response: { 200: teamSheet } }),
    edits('team', async (...edit: Parameters<typeof editSquad>) => {
      const edited = await editSquad(...edit);
      if (edited.kind === 'unknown')
        throw new ProblemError('bad-request', `players: there is no player ${edited.id} in this squad.`, {
          fields: [{ path: 'players', message: 'must be IDs of this squad' }],
        });
      return edited;
    }),
  );

  app.get(
    '/v1/players',
    toEditors({
      summary: 'Find players by part of their name',
      querystring: listQuery,
      response: { 200: playersFound },
    }),
    lists(listPlayers),
  );

  app.patch(
    '/v1/players/:id',
    toEditors({
      summary: 'Edit or archive a player',
      params,
      body: playerEdit,
      response: { 200: playerRecord },
    }),
    edits('player', editPlayer),
  );
};
