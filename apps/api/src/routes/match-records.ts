import { fixture, matchEdit, matchRecord, newMatch } from '@scoreline/protocol';
import { isInScope } from '../auth/permissions.ts';
import type { App } from '../fastify.ts';
import { invalidField, ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import {
  createMatch,
  editMatch,
  findMatchRecord,
  type MatchEditFault,
  type NewMatchFault,
} from '../store/matches.ts';
import { principalOf } from './authentication.ts';
import { changeContext, checkImport, checkKeyScope, FOREIGN_KEY } from './catalogue-access.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { params } from './params.ts';
import { createdOrFound, foundOrThrow, replyCreated } from './replies.ts';

const NEW_FAULTS: Readonly<
  Record<Exclude<NewMatchFault, 'scope'>, readonly [path: string, message: string]>
> = {
  competition: ['competitionId', 'there is no such competition'],
  archived: ['competitionId', 'is archived; restore the competition first'],
  home: ['homeId', 'there is no such team'],
  away: ['awayId', 'there is no such team'],
  options: ['options.sport', 'must be the sport of the competition'],
};

const EDIT_FAULTS: Readonly<Record<MatchEditFault, readonly [path: string, message: string]>> = {
  home: ['homeId', 'there is no such team'],
  away: ['awayId', 'there is no such team'],
  same: ['awayId', 'must differ from homeId'],
  begun: ['homeId', 'cannot change after the match has started'],
};

export const matchRecordRoutes = (app: App, services: Services): void => {
  const { db, now } = services;
  const { toCreators, toEditors, edits } = catalogueRoutes(services);

  app.post(
    '/v1/matches',
    toCreators({
      summary: 'Create a match, or return the one with the same ref',
      body: newMatch,
      response: createdOrFound(fixture),
    }),
    async (request, reply) => {
      checkKeyScope(request, request.body.competitionId);
      if (request.body.homeId === request.body.awayId)
        throw invalidField('awayId', 'must differ from homeId', 'A match needs two different sides.');
      await checkImport(services, request, request.body.importId);
      const principal = principalOf(request);
      const made = await createMatch(db, request.body, changeContext(request, now), (competitionId) =>
        isInScope(principal, competitionId),
      );
      if (made === 'scope') throw new ProblemError('forbidden', FOREIGN_KEY);
      if (typeof made === 'string') throw invalidField(...NEW_FAULTS[made]);
      return replyCreated(reply, made);
    },
  );

  app.get(
    '/v1/catalogue/matches/:id',
    toEditors({
      summary: 'Get a match for editing, with its version',
      params,
      response: { 200: matchRecord },
    }),
    async ({ params }) => foundOrThrow(await findMatchRecord(db, params.id), 'match'),
  );

  app.patch(
    '/v1/matches/:id',
    toEditors({
      summary: 'Edit or archive a match',
      params,
      body: matchEdit,
      response: { 200: matchRecord },
    }),
    edits('match', async (...edit: Parameters<typeof editMatch>) => {
      const edited = await editMatch(...edit);
      if (typeof edited === 'string') throw invalidField(...EDIT_FAULTS[edited]);
      return edited;
    }),
  );
};
