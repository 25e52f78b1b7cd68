import { commandAnswer, commandRequest } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { mayReopen, whyNotScore } from '../auth/principal.ts';
import { ProblemError } from '../problems.ts';
import { sender, signedIn } from './authentication.ts';
import { params } from './params.ts';
import { tooMany } from './too-many.ts';

/** A device's clock may be a little ahead. */
const AHEAD_MS = 60_000;
const SECOND_MS = 1_000;
/** From one address, whoever sends. */
const PER_ADDRESS = { max: 600, timeWindow: SECOND_MS };
/** Under one key, or by one person in all their browsers. */
const PER_SENDER = { max: 300, timeWindow: SECOND_MS };

export const commandRoutes = (app: App, deps: Deps): void => {
  const { handle, metrics, now } = deps;
  const perSender = app.createRateLimit({
    ...PER_SENDER,
    keyGenerator: (request) => sender(request).actor,
  });
  app.post(
    '/v1/matches/:id/commands',
    {
      schema: {
        summary: 'Score: one thing that happened, done once however often it is sent',
        tags: ['Scoring'],
        params,
        body: commandRequest,
        response: { 200: commandAnswer },
      },
      onRequest: signedIn(deps),
      // Not as a second hook of the plugin: of those it runs one a request.
      preHandler: async (request) => {
        const counted = await perSender(request);
        if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttl);
      },
      config: { rateLimit: PER_ADDRESS },
    },
    async (request) => {
      const { body } = request;
      const matchId = request.params.id;
      const who = sender(request);
      const why = await whyNotScore(deps, who, matchId);
      if (why !== null) throw new ProblemError('forbidden', why);
      if (body.command.type === 'reopen' && !mayReopen(who))
        throw new ProblemError('forbidden', 'Only an editor or the owner may reopen a final match.');
      if (body.at !== undefined && body.at > now() + AHEAD_MS)
        throw new ProblemError('bad-request', '`at` lies in the future; send when it happened.');
      const handled = await handle(body, { matchId, actor: who.actor });
      metrics.command(handled.kind);
      switch (handled.kind) {
        case 'accepted':
        case 'repeated':
          return handled.answer;
        case 'unknown':
          throw new ProblemError('not-found', `There is no match ${matchId}.`);
        case 'reused':
          throw new ProblemError(
            'reused-id',
            `commandId ${body.commandId} is that of another command, which stands. This one was not taken: send it under an id of its own.`,
          );
        case 'conflict':
          throw new ProblemError(
            'conflict',
            `Others have changed the match: it is at revision ${handled.revision}, you know ${body.expectedRevision}. Look again, then decide.`,
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
