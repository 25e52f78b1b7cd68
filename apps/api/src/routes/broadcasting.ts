import { channels } from '@scoreline/protocol';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { whyNotScore } from '../auth/principal.ts';
import { ProblemError } from '../problems.ts';
import { sender, signedIn } from './authentication.ts';

const body = z.object({
  socket_id: z.string().regex(/^\d+\.\d+$/, 'must be the id that the WebSocket server gave'),
  channel_name: z.string().regex(/^[A-Za-z0-9._-]{1,200}$/, 'must be the name of a channel'),
});
const CONSOLE = channels.console('');

/** Lets the people who may score a match into its console's presence channel, and nobody into any other. */
export const broadcastingRoutes = (app: App, deps: Deps): void => {
  const { cache, publisher } = deps;
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(text))));
    },
  );
  app.post(
    '/broadcasting/auth',
    {
      schema: { summary: 'Join the presence channel of a console', tags: ['Scoring'], body },
      onRequest: signedIn(deps),
    },
    async (request, reply) => {
      const who = sender(request);
      const { socket_id: socketId, channel_name: channel } = request.body;
      const matchId = channel.startsWith(CONSOLE) ? channel.slice(CONSOLE.length) : '';
      const isMatch = (await cache.get(matchId)) !== null;
      if (!isMatch || who.role === 'feed' || (await whyNotScore(deps, who, matchId)) !== null)
        throw new ProblemError('forbidden', `You may not join ${channel}.`);
      const member = { user_id: who.id, user_info: { name: who.name } };
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .serializer((text: string) => text)
        .send(publisher.authorize(socketId, channel, member));
    },
  );
};
