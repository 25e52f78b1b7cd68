import { channels, EVENTS, type Scoring, scoring, takeover } from '@scoreline/protocol';
import type { FastifyRequest } from 'fastify';
import type { App, Deps } from '../app.ts';
import { whyNotScore } from '../auth/principal.ts';
import { ProblemError } from '../problems.ts';
import { readScoring, takeScoring } from '../store/scoring.ts';
import { allow, sender } from './authentication.ts';
import { params } from './params.ts';

/** Who says that they score a match, so that two people know of each other. It forbids nobody a command. */
export const scoringRoutes = (app: App, deps: Deps): void => {
  const { db, cache, publisher, now } = deps;
  const tags = ['Scoring'];
  const people = allow(deps, ['owner', 'editor', 'scorer'], 'a person');
  const find = async (request: FastifyRequest, id: string): Promise<string> => {
    const why = await whyNotScore(deps, sender(request), id);
    if (why !== null) throw new ProblemError('forbidden', why);
    if ((await cache.get(id)) === null) throw new ProblemError('not-found', `There is no match ${id}.`);
    return id;
  };
  /** A console that missed this reads it when it is connected again, so it is sent once and waited for by nobody. */
  const tell = (state: Scoring, log: FastifyRequest['log']) =>
    void publisher
      .publish([
        {
          channel: channels.console(state.matchId),
          name: EVENTS.scoringChanged,
          data: JSON.stringify(state),
        },
      ])
      .catch((error: unknown) => log.warn(error, 'nobody was told who scores'));

  app.get(
    '/v1/matches/:id/scoring',
    {
      schema: { summary: 'Who says that they score a match', tags, params, response: { 200: scoring } },
      onRequest: people,
    },
    async (request) => readScoring(db, await find(request, request.params.id)),
  );

  app.put(
    '/v1/matches/:id/scoring',
    {
      schema: {
        summary: 'Take over the scoring of a match; who was faster stays',
        tags,
        params,
        body: takeover,
        response: { 200: scoring },
      },
      onRequest: people,
    },
    async (request) => {
      const matchId = await find(request, request.params.id);
      const { id: userId } = sender(request);
      const hasTaken = await takeScoring(db, { matchId, userId, turn: request.body.turn }, now());
      const state = await readScoring(db, matchId);
      if (hasTaken) tell(state, request.log);
      return state;
    },
  );
};
