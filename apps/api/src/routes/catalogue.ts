import {
  assignment,
  competition,
  fixture,
  newCompetition,
  newMatch,
  newTeam,
  team,
} from '@scoreline/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { mayEdit, mayReopen } from '../auth/who.ts';
import { ProblemError } from '../problems.ts';
import { assignScorers, readScorers, unknownPeople } from '../store/assignments.ts';
import {
  findTeams,
  type Made,
  type Missing,
  makeCompetition,
  makeMatch,
  makeTeam,
} from '../store/catalogue.ts';
import { sender, signedIn } from './identify.ts';
import { params } from './params.ts';

const either = <T extends z.ZodType>(schema: T) => ({ 200: schema, 201: schema });

const MISSING: Readonly<Record<Missing, string>> = {
  competition: 'competitionId: there is no such competition.',
  home: 'homeId: there is no such team.',
  away: 'awayId: there is no such team.',
  options: 'options.sport: must be the sport of the competition.',
};

export const catalogueRoutes = (app: App, deps: Deps): void => {
  const { db, cache, now } = deps;
  const editors = async (request: FastifyRequest) => {
    await signedIn(deps)(request);
    if (!mayEdit(sender(request)))
      throw new ProblemError(
        'forbidden',
        'Only an editor, the owner or a feed may change competitions and matches.',
      );
  };
  const answer = <T>(reply: FastifyReply, { value, isNew }: Made<T>): T => {
    reply.code(isNew ? 201 : 200);
    return value;
  };

  app.post(
    '/v1/competitions',
    { schema: { body: newCompetition, response: either(competition) }, onRequest: editors },
    async (request, reply) => answer(reply, await makeCompetition(db, request.body, now())),
  );

  app.get(
    '/v1/teams',
    {
      schema: {
        querystring: z.object({
          q: z
            .string()
            .max(80)
            .regex(/^\P{Cc}*$/u, 'must be without control characters')
            .default(''),
        }),
        response: { 200: z.object({ teams: z.array(team) }) },
      },
      onRequest: editors,
    },
    async (request) => ({ teams: await findTeams(db, request.query.q) }),
  );

  app.post(
    '/v1/teams',
    { schema: { body: newTeam, response: either(team) }, onRequest: editors },
    async (request, reply) => answer(reply, await makeTeam(db, request.body, now())),
  );

  app.post(
    '/v1/matches',
    { schema: { body: newMatch, response: either(fixture) }, onRequest: editors },
    async (request, reply) => {
      if (request.body.homeId === request.body.awayId)
        throw new ProblemError('bad-request', 'A match needs two different sides.', {
          fields: [{ path: 'awayId', message: 'must differ from homeId' }],
        });
      const made = await makeMatch(db, request.body, now());
      if (typeof made === 'string')
        throw new ProblemError('bad-request', MISSING[made], {
          fields: [{ path: made === 'options' ? 'options' : `${made}Id`, message: MISSING[made] }],
        });
      return answer(reply, made);
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
    return known.fixture.id;
  };

  app.get(
    '/v1/matches/:id/scorers',
    { schema: { params, response: { 200: scorers } }, onRequest: assigners },
    async (request) => ({ scorers: await readScorers(db, await find(request.params.id)) }),
  );

  app.put(
    '/v1/matches/:id/scorers',
    { schema: { params, body: assignment, response: { 200: scorers } }, onRequest: assigners },
    async (request) => {
      const id = await find(request.params.id);
      const unknown = await unknownPeople(db, request.body.scorers);
      if (unknown.length > 0)
        throw new ProblemError('bad-request', `scorers: there is nobody with the id ${unknown.join(', ')}.`, {
          fields: [{ path: 'scorers', message: 'must be ids of people' }],
        });
      await assignScorers(db, id, request.body.scorers);
      return { scorers: await readScorers(db, id) };
    },
  );
};
