import { channels, EVENTS, type Scoring, scoring, takeover } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import { scoringDenial } from '../auth/permissions.ts';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { readScoring, takeScoring } from '../store/scoring.ts';
import { principalOf, requireRole } from './authentication.ts';
import { params } from './params.ts';

/** Who is scoring a match, so that two people know of each other. Commands of others are still accepted. */
export const scoringRoutes = (app: App, services: Services): void => {
  const { db, cache, publisher, now } = services;
  const tags = ['Scoring'];
  const people = requireRole(services, ['owner', 'editor', 'scorer'], 'a person');
  const find = async (request: FastifyRequest, id: string): Promise<string> => {
    const why = await scoringDenial(services, principalOf(request), id);
    if (why !== null) throw new ProblemError('forbidden', why);
    if ((await cache.get(id)) === null) throw new ProblemError('not-found', `There is no match ${id}.`);
    return id;
  };
  /** Sent once and not waited for: a console that missed it reads it when it reconnects. */
  const tell = (state: Scoring, log: FastifyRequest['log']) =>
    void publisher
      .publish([
        {
          channel: channels.console(state.matchId),
          name: EVENTS.scoringChanged,
          data: JSON.stringify(state),
        },
      ])
      .catch((error: unknown) => log.warn(error, 'cannot broadcast who is scoring'));

  app.get(
    '/v1/matches/:id/scoring',
    {
      schema: { summary: 'Get who is scoring a match', tags, params, response: { 200: scoring } },
      onRequest: people,
    },
    async (request) => readScoring(db, await find(request, request.params.id)),
  );

  app.put(
    '/v1/matches/:id/scoring',
    {
      schema: {
        summary: 'Take over scoring a match; the first request wins',
        tags,
        params,
        body: takeover,
        response: { 200: scoring },
      },
      onRequest: people,
    },
    async (request) => {
      const matchId = await find(request, request.params.id);
      const { id: userId } = principalOf(request);
      const hasTaken = await takeScoring(db, { matchId, userId, turn: request.body.turn }, now());
      const state = await readScoring(db, matchId);
      if (hasTaken) tell(state, request.log);
      return state;
    },
  );
};
