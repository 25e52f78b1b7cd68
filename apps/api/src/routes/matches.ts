import { fold, type MatchState, summarize } from '@scoreline/match';
import { logPage, snapshot } from '@scoreline/protocol';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { findCompetition } from '../store/board.ts';
import { readLog } from '../store/log.ts';
import { sendCached } from './cached.ts';
import { params } from './params.ts';

const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number from 0')
  .transform(Number);
/** More than any match has; a reader of more goes on after the last it got, until a page is empty. */
const MOST_ENTRIES = 5_000;

export const matchRoutes = (app: App, { db, cache, now }: Deps): void => {
  const find = async (id: string) => {
    const known = await cache.refresh(id);
    if (known === null) throw new ProblemError('not-found', `There is no match ${id}.`);
    return known;
  };

  app.get(
    '/v1/matches/:id',
    {
      schema: {
        params,
        querystring: z.object({ at: whole.exactOptional() }),
        response: { 200: snapshot },
      },
    },
    async (request, reply) => {
      const { fixture, state } = await find(request.params.id);
      const competition = await findCompetition(db, fixture.competitionId);
      const shown = stateAt(state, request.query.at);
      const body = {
        match: fixture,
        competition,
        revision: shown.revision,
        summary: summarize(shown),
        incidents: shown.incidents,
        lineups: shown.lineups,
      };
      return sendCached(request, reply, body, now());
    },
  );

  app.get(
    '/v1/matches/:id/log',
    { schema: { params, querystring: z.object({ after: whole.default(0) }), response: { 200: logPage } } },
    async (request, reply) => {
      const { fixture } = await find(request.params.id);
      const log = await readLog(db, fixture.id, request.query.after, MOST_ENTRIES);
      const entries = log.map(({ id, actor, ...entry }) => ({
        ...entry,
        commandId: id,
        by: actor.split(':')[0],
      }));
      return sendCached(request, reply, { matchId: fixture.id, entries }, now());
    },
  );
};

/** The match as it was after one of its revisions. */
const stateAt = (state: MatchState, at: number | undefined): MatchState => {
  if (at === undefined || at === state.revision) return state;
  if (at > state.revision)
    throw new ProblemError('not-found', `The match is at revision ${state.revision}, there is no ${at} yet.`);
  return fold(state.setup, state.log.slice(0, at));
};
