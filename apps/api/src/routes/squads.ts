import { playerEdit, playerRecord, playersFound, squadEdit, teamSheet } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { editPlayer, editSquad, findTeamSheet, listPlayers } from '../store/squads.ts';
import { catalogueRoutes, changeContext } from './catalogue-access.ts';
import { listQuery, params } from './params.ts';
import { editedOrThrow, foundOrThrow } from './replies.ts';

export const squadRoutes = (app: App, services: Services): void => {
  const { db, now } = services;
  const { toEditors } = catalogueRoutes(services);

  app.get(
    '/v1/teams/:id',
    toEditors({
      summary: 'Get a team and its squad',
      params,
      response: { 200: teamSheet },
    }),
    async ({ params }) => foundOrThrow(await findTeamSheet(db, params.id), 'team'),
  );

  app.put(
    '/v1/teams/:id/squad',
    toEditors({
      summary: 'Set the squad of a team',
      params,
      body: squadEdit,
      response: { 200: teamSheet },
    }),
    async (request) => {
      const { params, body } = request;
      const edited = await editSquad(db, params.id, body, changeContext(request, now));
      if (edited.kind === 'unknown')
        throw new ProblemError('bad-request', `players: there is no player ${edited.id} in this squad.`, {
          fields: [{ path: 'players', message: 'must be IDs of this squad' }],
        });
      return editedOrThrow(edited, 'team', body.version);
    },
  );

  app.get(
    '/v1/players',
    toEditors({
      summary: 'Find players by part of their name',
      querystring: listQuery,
      response: { 200: playersFound },
    }),
    async ({ query: { q, archived } }) => listPlayers(db, { text: q, archived: archived === 'true' }),
  );

  app.patch(
    '/v1/players/:id',
    toEditors({
      summary: 'Edit or archive a player',
      params,
      body: playerEdit,
      response: { 200: playerRecord },
    }),
    async (request) => {
      const { params, body } = request;
      const edited = await editPlayer(db, params.id, body, changeContext(request, now));
      return editedOrThrow(edited, 'player', body.version);
    },
  );
};
