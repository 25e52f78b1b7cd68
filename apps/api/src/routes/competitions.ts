import {
  competition,
  competitionEdit,
  competitionRecord,
  competitionRecords,
  competitionSheet,
  newCompetition,
  stagesEdit,
} from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import {
  editCompetition,
  findCompetitionByRef,
  findCompetitionRecord,
  listCompetitionRecords,
  makeCompetition,
} from '../store/competitions.ts';
import { readArchivedMatches, readStages, writeStages } from '../store/stages.ts';
import {
  answerEdited,
  answerMade,
  changeOf,
  checkScope,
  editors,
  either,
  found,
  makers,
} from './catalogue-access.ts';
import { params } from './params.ts';

export const competitionRoutes = (app: App, deps: Deps): void => {
  const { db, now } = deps;

  app.post(
    '/v1/competitions',
    {
      schema: {
        summary: 'Make a competition, or find it by its ref',
        tags: ['Catalogue'],
        body: newCompetition,
        response: either(competition),
      },
      onRequest: makers(deps),
    },
    async (request, reply) => {
      const { ref } = request.body;
      const known = ref === undefined ? null : await findCompetitionByRef(db, ref);
      checkScope(request, known);
      return answerMade(reply, await makeCompetition(db, request.body, changeOf(request, now)));
    },
  );

  app.get(
    '/v1/catalogue/competitions',
    {
      schema: {
        summary: 'Every competition with its version, those put away too',
        tags: ['Catalogue'],
        response: { 200: competitionRecords },
      },
      onRequest: makers(deps),
    },
    async () => ({ competitions: await listCompetitionRecords(db) }),
  );

  const sheetOf = async (id: string) => {
    const competition = found(await findCompetitionRecord(db, id), 'competition');
    const archived = await readArchivedMatches(db, competition.id);
    return { competition, stages: await readStages(db, competition.id), archived };
  };

  app.get(
    '/v1/catalogue/competitions/:id',
    {
      schema: {
        summary: 'A competition to edit: its stages, and its matches that were put away',
        tags: ['Catalogue'],
        params,
        response: { 200: competitionSheet },
      },
      onRequest: editors(deps),
    },
    async ({ params }) => sheetOf(params.id),
  );

  app.put(
    '/v1/competitions/:id/stages',
    {
      schema: {
        summary: 'Set the stages of a competition',
        tags: ['Catalogue'],
        params,
        body: stagesEdit,
        response: { 200: competitionSheet },
      },
      onRequest: editors(deps),
    },
    async (request) => {
      const { params, body } = request;
      const { id, name, season } = found(await findCompetitionRecord(db, params.id), 'competition');
      await writeStages(db, { id, title: `${name} ${season}` }, body.stages, changeOf(request, now));
      return sheetOf(id);
    },
  );

  app.patch(
    '/v1/competitions/:id',
    {
      schema: {
        summary: 'Edit a competition, or put it away',
        tags: ['Catalogue'],
        params,
        body: competitionEdit,
        response: { 200: competitionRecord },
      },
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
