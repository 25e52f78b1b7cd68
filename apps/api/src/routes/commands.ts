import { commandAnswer, commandRequest } from '@scoreline/protocol';
import { isEditor, scoringDenial } from '../auth/permissions.ts';
import type { App } from '../fastify.ts';
import { ProblemError, tooManyRequests } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { readLastActor } from '../store/log.ts';
import { principalOf, requireSignIn } from './authentication.ts';
import { checkImport } from './catalogue-access.ts';
import { params } from './params.ts';

/** Tolerates device clocks that are slightly ahead. */
const AHEAD_MS = 60_000;
const SECOND_MS = 1_000;
/** For each client address. */
const PER_ADDRESS = { max: 600, timeWindow: SECOND_MS };
/** For each key, and for each person across all their browsers. */
const PER_SENDER = { max: 300, timeWindow: SECOND_MS };

export const commandRoutes = (app: App, services: Services): void => {
  const { handleCommand, metrics, now } = services;
  const perSender = app.createRateLimit({
    ...PER_SENDER,
    keyGenerator: (request) => principalOf(request).actor,
  });
  app.post(
    '/v1/matches/:id/commands',
    {
      schema: {
        summary: 'Record what happened in a match; a repeated commandId is applied once',
        tags: ['Scoring'],
        params,
        body: commandRequest,
        response: { 200: commandAnswer },
      },
      onRequest: requireSignIn(services),
      // The plugin runs only one of its own hooks for each request, so the second limit is checked here.
      preHandler: async (request) => {
        const counted = await perSender(request);
        if (!counted.isAllowed && counted.isExceeded) throw tooManyRequests(counted.ttl);
      },
      config: { rateLimit: PER_ADDRESS },
    },
    async (request) => {
      const { body } = request;
      const matchId = request.params.id;
      const principal = principalOf(request);
      const why = await scoringDenial(services, principal, matchId);
      if (why !== null) throw new ProblemError('forbidden', why);
      if (
        body.command.type === 'reopen' &&
        !isEditor(principal) &&
        // A feed may correct what it made final itself.
        (principal.role === 'scorer' || (await readLastActor(services.db, matchId)) !== principal.actor)
      )
        throw new ProblemError(
          'forbidden',
          'Only an editor or the owner may reopen a final match, or the key that made it final.',
        );
      if (body.at !== undefined && body.at > now() + AHEAD_MS)
        throw new ProblemError('bad-request', '`at` is in the future. Send the time at which it happened.');
      const { importId } = body;
      await checkImport(services, request, importId);
      const origin = importId === undefined ? {} : { origin: { importId } };
      const handled = await handleCommand(body, { matchId, actor: principal.actor, ...origin });
      metrics.command(handled.kind);
      switch (handled.kind) {
        case 'accepted':
        case 'repeated':
          return handled.answer;
        case 'archived':
          throw new ProblemError('gone', 'This match was archived. An editor can restore it.');
        case 'unknown':
          throw new ProblemError('not-found', `There is no match ${matchId}.`);
        case 'reused':
          throw new ProblemError(
            'reused-id',
            `This command ID was already used for a different command (${body.commandId}). Send this one with a new ID.`,
          );
        case 'conflict':
          throw new ProblemError(
            'conflict',
            `The match has changed: it is at revision ${handled.revision}, you expected ${body.expectedRevision}. Reload it, then try again.`,
            { revision: handled.revision },
          );
        case 'refused':
          throw new ProblemError('refused', handled.refusal.message, {
            rule: handled.refusal.rule,
            revision: handled.revision,
          });
        default:
          return handled satisfies never;
      }
    },
  );
};
