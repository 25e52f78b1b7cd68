import {
  competition,
  competitionEdit,
  competitionRecord,
  competitionRecords,
  competitionSheet,
  newCompetition,
  stagesEdit,
} from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import type { Services } from '../services.ts';
import {
  createCompetition,
  editCompetition,
  findCompetitionByRef,
  findCompetitionRecord,
  listCompetitionRecords,
} from '../store/competitions.ts';
import { readArchivedMatches, readStages, writeStages } from '../store/stages.ts';
import { changeContext, checkImport, checkKeyScope } from './catalogue-access.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { params } from './params.ts';
import { createdOrFound, foundOrThrow, replyCreated } from './replies.ts';

export const competitionRoutes = (app: App, services: Services): void => {
  const { db, now } = services;
  const { toCreators, toEditors, edits } = catalogueRoutes(services);

  app.post(
    '/v1/competitions',
    toCreators({
      summary: 'Create a competition, or return the one with the same ref',
      body: newCompetition,
      response: createdOrFound(competition),
    }),
    async (request, reply) => {
      const { ref } = request.body;
      const known = ref === undefined ? null : await findCompetitionByRef(db, ref);
      checkKeyScope(request, known);
      await checkImport(services, request, request.body.importId);
      return replyCreated(reply, await createCompetition(db, request.body, changeContext(request, now)));
    },
  );

  app.get(
    '/v1/catalogue/competitions',
    toCreators({
      summary: 'List competitions for editing, archived ones included',
      response: { 200: competitionRecords },
    }),
    async () => ({ competitions: await listCompetitionRecords(db) }),
  );

  const sheetOf = async (id: string) => {
    const competition = foundOrThrow(await findCompetitionRecord(db, id), 'competition');
    const archived = await readArchivedMatches(db, competition.id);
    return { competition, stages: await readStages(db, competition.id), archived };
  };

  app.get(
    '/v1/catalogue/competitions/:id',
    toEditors({
      summary: 'Get a competition for editing, with its stages and archived matches',
      params,
      response: { 200: competitionSheet },
    }),
    async ({ params }) => sheetOf(params.id),
  );

  app.put(
    '/v1/competitions/:id/stages',
    toEditors({
      summary: 'Set the stages of a competition',
      params,
      body: stagesEdit,
      response: { 200: competitionSheet },
    }),
    async (request) => {
      const { params, body } = request;
      const { id, name, season } = foundOrThrow(await findCompetitionRecord(db, params.id), 'competition');
      await writeStages(db, { id, title: `${name} ${season}` }, body.stages, changeContext(request, now));
      return sheetOf(id);
    },
  );

  app.patch(
    '/v1/competitions/:id',
    toEditors({
      summary: 'Edit or archive a competition',
      params,
      body: competitionEdit,
      response: { 200: competitionRecord },
    }),
    edits('competition', editCompetition),
  );
};
