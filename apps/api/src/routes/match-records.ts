import { assignment, fixture, matchEdit, matchRecord, newMatch } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isEditor } from '../auth/permissions.ts';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { assignScorers, readScorers, unknownPeople } from '../store/assignments.ts';
import {
  createMatch,
  editMatch,
  findMatchRecord,
  type MatchEditFault,
  type MissingReference,
} from '../store/matches.ts';
import { principalOf, requireSignIn } from './authentication.ts';
import { changeContext, checkKeyScope, requireCreator, requireEditor } from './catalogue-access.ts';
import { params } from './params.ts';
import { createdOrFound, editedOrThrow, foundOrThrow, replyCreated } from './replies.ts';

const MISSING_REFERENCES: Readonly<Record<MissingReference, string>> = {
  competition: 'competitionId: there is no such competition.',
  home: 'homeId: there is no such team.',
  away: 'awayId: there is no such team.',
  options: 'options.sport: must be the sport of the competition.',
};

const EDIT_FAULTS: Readonly<Record<MatchEditFault, readonly [path: string, message: string]>> = {
  home: ['homeId', 'there is no such team'],
  away: ['awayId', 'there is no such team'],
  same: ['awayId', 'must differ from homeId'],
  begun: ['homeId', 'cannot change after the match has started'],
};

export const matchRecordRoutes = (app: App, services: Services): void => {
  const { db, cache, now } = services;

  app.post(
    '/v1/matches',
    {
      schema: {
        summary: 'Create a match, or return the one with the same ref',
        tags: ['Catalogue'],
        body: newMatch,
        response: createdOrFound(fixture),
      },
      onRequest: requireCreator(services),
    },
    async (request, reply) => {
      checkKeyScope(request, request.body.competitionId);
      if (request.body.homeId === request.body.awayId)
        throw new ProblemError('bad-request', 'A match needs two different sides.', {
          fields: [{ path: 'awayId', message: 'must differ from homeId' }],
        });
      const made = await createMatch(db, request.body, changeContext(request, now));
      if (typeof made === 'string')
        throw new ProblemError('bad-request', MISSING_REFERENCES[made], {
          fields: [{ path: made === 'options' ? 'options' : `${made}Id`, message: MISSING_REFERENCES[made] }],
        });
      return replyCreated(reply, made);
    },
  );

  app.get(
    '/v1/catalogue/matches/:id',
    {
      schema: {
        summary: 'Get a match for editing, with its version',
        tags: ['Catalogue'],
        params,
        response: { 200: matchRecord },
      },
      onRequest: requireEditor(services),
    },
    async ({ params }) => foundOrThrow(await findMatchRecord(db, params.id), 'match'),
  );

  app.patch(
    '/v1/matches/:id',
    {
      schema: {
        summary: 'Edit or archive a match',
        tags: ['Catalogue'],
        params,
        body: matchEdit,
        response: { 200: matchRecord },
      },
      onRequest: requireEditor(services),
    },
    async (request) => {
      const { params, body } = request;
      const edited = await editMatch(db, params.id, body, changeContext(request, now));
      if (typeof edited === 'string') {
        const [path, message] = EDIT_FAULTS[edited];
        throw new ProblemError('bad-request', `${path}: ${message}.`, { fields: [{ path, message }] });
      }
      return editedOrThrow(edited, 'match', body.version);
    },
  );

  const scorers = z.object({ scorers: z.array(z.string()) });
  const assigners = async (request: FastifyRequest) => {
    await requireSignIn(services)(request);
    if (!isEditor(principalOf(request)))
      throw new ProblemError('forbidden', 'Only an editor or the owner may assign scorers.');
  };
  const find = async (id: string) => {
    const known = await cache.get(id);
    if (known === null) throw new ProblemError('not-found', `There is no match ${id}.`);
    return known.fixture;
  };

  app.get(
    '/v1/matches/:id/scorers',
    {
      schema: {
        summary: 'List the scorers assigned to a match',
        tags: ['Catalogue'],
        params,
        response: { 200: scorers },
      },
      onRequest: assigners,
    },
    async (request) => ({ scorers: await readScorers(db, (await find(request.params.id)).id) }),
  );

  app.put(
    '/v1/matches/:id/scorers',
    {
      schema: {
        summary: 'Assign scorers to a match',
        tags: ['Catalogue'],
        params,
        body: assignment,
        response: { 200: scorers },
      },
      onRequest: assigners,
    },
    async (request) => {
      const { id, competitionId, home, away } = await find(request.params.id);
      const unknown = await unknownPeople(db, request.body.scorers);
      if (unknown.length > 0)
        throw new ProblemError(
          'bad-request',
          `scorers: there is no person with the ID ${unknown.join(', ')}.`,
          {
            fields: [{ path: 'scorers', message: 'must be IDs of people' }],
          },
        );
      const match = { id, competitionId, title: `${home.name} – ${away.name}` };
      await assignScorers(db, match, request.body.scorers, changeContext(request, now));
      return { scorers: await readScorers(db, id) };
    },
  );
};
