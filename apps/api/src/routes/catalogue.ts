import { assignment, fixture, matchEdit, matchRecord, newMatch } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { mayReopen } from '../auth/who.ts';
import { ProblemError } from '../problems.ts';
import { assignScorers, readScorers, unknownPeople } from '../store/assignments.ts';
import { editMatch, findMatchRecord, type Missing, makeMatch, type NotThat } from '../store/fixtures.ts';
import { answerEdited, answerMade, changeOf, checkScope, editors, either, found, makers } from './editors.ts';
import { sender, signedIn } from './identify.ts';
import { params } from './params.ts';

const MISSING: Readonly<Record<Missing, string>> = {
  competition: 'competitionId: there is no such competition.',
  home: 'homeId: there is no such team.',
  away: 'awayId: there is no such team.',
  options: 'options.sport: must be the sport of the competition.',
};

const NOT_THAT: Readonly<Record<NotThat, readonly [path: string, message: string]>> = {
  home: ['homeId', 'there is no such team'],
  away: ['awayId', 'there is no such team'],
  same: ['awayId', 'must differ from homeId'],
  begun: ['homeId', 'the sides can be named until the match begins'],
};

export const catalogueRoutes = (app: App, deps: Deps): void => {
  const { db, cache, now } = deps;

  app.post(
    '/v1/matches',
    {
      schema: {
        summary: 'Make a match, or find it by its ref',
        tags: ['Catalogue'],
        body: newMatch,
        response: either(fixture),
      },
      onRequest: makers(deps),
    },
    async (request, reply) => {
      checkScope(request, request.body.competitionId);
      if (request.body.homeId === request.body.awayId)
        throw new ProblemError('bad-request', 'A match needs two different sides.', {
          fields: [{ path: 'awayId', message: 'must differ from homeId' }],
        });
      const made = await makeMatch(db, request.body, changeOf(request, now));
      if (typeof made === 'string')
        throw new ProblemError('bad-request', MISSING[made], {
          fields: [{ path: made === 'options' ? 'options' : `${made}Id`, message: MISSING[made] }],
        });
      return answerMade(reply, made);
    },
  );

  app.get(
    '/v1/catalogue/matches/:id',
    {
      schema: {
        summary: 'A match to edit, with its version',
        tags: ['Catalogue'],
        params,
        response: { 200: matchRecord },
      },
      onRequest: editors(deps),
    },
    async ({ params }) => found(await findMatchRecord(db, params.id), 'match'),
  );

  app.patch(
    '/v1/matches/:id',
    {
      schema: {
        summary: 'Edit a match, or put it away',
        tags: ['Catalogue'],
        params,
        body: matchEdit,
        response: { 200: matchRecord },
      },
      onRequest: editors(deps),
    },
    async (request) => {
      const { params, body } = request;
      const edited = await editMatch(db, params.id, body, changeOf(request, now));
      if (typeof edited === 'string') {
        const [path, message] = NOT_THAT[edited];
        throw new ProblemError('bad-request', `${path}: ${message}.`, { fields: [{ path, message }] });
      }
      return answerEdited(edited, 'match', body.version);
    },
  );

  const scorers = z.object({ scorers: z.array(z.string()) });
  const assigners = async (request: FastifyRequest) => {
    await signedIn(deps)(request);
    if (!mayReopen(sender(request)))
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
      schema: { summary: 'Who may score a match', tags: ['Catalogue'], params, response: { 200: scorers } },
      onRequest: assigners,
    },
    async (request) => ({ scorers: await readScorers(db, (await find(request.params.id)).id) }),
  );

  app.put(
    '/v1/matches/:id/scorers',
    {
      schema: {
        summary: 'Assign the scorers of a match',
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
        throw new ProblemError('bad-request', `scorers: there is nobody with the id ${unknown.join(', ')}.`, {
          fields: [{ path: 'scorers', message: 'must be ids of people' }],
        });
      const match = { id, competitionId, title: `${home.name} – ${away.name}` };
      await assignScorers(db, match, request.body.scorers, changeOf(request, now));
      return { scorers: await readScorers(db, id) };
    },
  );
};
