import { playerEdit, playerRecord, playersFound, squadEdit, teamSheet } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { editPlayer, editSquad, findPlayers, findTeamSheet } from '../store/squads.ts';
import { answerEdited, changeOf, editors, found } from './catalogue-access.ts';
import { listQuery, params } from './params.ts';

export const squadRoutes = (app: App, deps: Deps): void => {
  const { db, now } = deps;

  app.get(
    '/v1/teams/:id',
    {
      schema: { summary: 'A team and its squad', tags: ['Catalogue'], params, response: { 200: teamSheet } },
      onRequest: editors(deps),
    },
    async ({ params }) => found(await findTeamSheet(db, params.id), 'team'),
  );

  app.put(
    '/v1/teams/:id/squad',
    {
      schema: {
        summary: 'Set the squad of a team',
        tags: ['Catalogue'],
        params,
        body: squadEdit,
        response: { 200: teamSheet },
      },
      onRequest: editors(deps),
    },
    async (request) => {
      const { params, body } = request;
      const edited = await editSquad(db, params.id, body, changeOf(request, now));
      if (edited.kind === 'unknown')
        throw new ProblemError('bad-request', `players: nobody of this squad has the id ${edited.id}.`, {
          fields: [{ path: 'players', message: 'ids must be of this squad' }],
        });
      return answerEdited(edited, 'team', body.version);
    },
  );

  app.get(
    '/v1/players',
    {
      schema: {
        summary: 'Find players by a part of their name',
        tags: ['Catalogue'],
        querystring: listQuery,
        response: { 200: playersFound },
      },
      onRequest: editors(deps),
    },
    async ({ query: { q, archived } }) => findPlayers(db, q, archived === 'true'),
  );

  app.patch(
    '/v1/players/:id',
    {
      schema: {
        summary: 'Edit a player, or put them away',
        tags: ['Catalogue'],
        params,
        body: playerEdit,
        response: { 200: playerRecord },
      },
      onRequest: editors(deps),
    },
    async (request) => {
      const { params, body } = request;
      const edited = await editPlayer(db, params.id, body, changeOf(request, now));
      return answerEdited(edited, 'player', body.version);
    },
  );
};
