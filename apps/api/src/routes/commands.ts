import { commandAnswer, commandRequest } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { mayReopen, mayScore } from '../auth/who.ts';
import { ProblemError } from '../problems.ts';
import { sender, signedIn } from './identify.ts';
import { params } from './params.ts';

/** A device's clock may be a little ahead. */
const AHEAD_MS = 60_000;
const LIMIT = { max: 600, timeWindow: 1_000 };

export const commandRoutes = (app: App, deps: Deps): void => {
  const { db, handle, metrics, now } = deps;
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
      config: { rateLimit: LIMIT },
    },
    async (request) => {
      const { body } = request;
      const matchId = request.params.id;
      const who = sender(request);
      if (!(await mayScore(db, who, matchId)))
        throw new ProblemError('forbidden', 'This match is not assigned to you; ask an editor to assign it.');
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
