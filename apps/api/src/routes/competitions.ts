import {
  competition,
  competitionEdit,
  competitionRecord,
  competitionRecords,
  newCompetition,
} from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { editCompetition, listCompetitionRecords, makeCompetition } from '../store/competitions.ts';
import { answerEdited, answerMade, changeOf, editors, either, makers } from './editors.ts';
import { params } from './params.ts';

export const competitionRoutes = (app: App, deps: Deps): void => {
  const { db, now } = deps;

  app.post(
    '/v1/competitions',
    { schema: { body: newCompetition, response: either(competition) }, onRequest: makers(deps) },
    async (request, reply) =>
      answerMade(reply, await makeCompetition(db, request.body, changeOf(request, now))),
  );

  app.get(
    '/v1/catalogue/competitions',
    { schema: { response: { 200: competitionRecords } }, onRequest: makers(deps) },
    async () => ({ competitions: await listCompetitionRecords(db) }),
  );

  app.patch(
    '/v1/competitions/:id',
    {
      schema: { params, body: competitionEdit, response: { 200: competitionRecord } },
      onRequest: editors(deps),
    },
    async (request) => {
      const { params, body } = request;
      return answerEdited(
        await editCompetition(db, params.id, body, changeOf(request, now)),
        'competition',
        body.version,
      );
    },
  );
};
