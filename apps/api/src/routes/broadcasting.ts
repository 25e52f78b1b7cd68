import { channels } from '@scoreline/protocol';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { scoringDenial } from '../auth/permissions.ts';
import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { principalOf, requireSignIn } from './authentication.ts';

const body = z.object({
  socket_id: z.string().regex(/^\d+\.\d+$/, 'must be the socket ID from the WebSocket server'),
  channel_name: z.string().regex(/^[A-Za-z0-9._-]{1,200}$/, 'must be a channel name'),
});
const CONSOLE = channels.console('');

/** Authorises the presence channel of a console, for people who may score its match; no other channel. */
export const broadcastingRoutes = (app: App, services: Services): void => {
  const { cache, publisher } = services;
  // Only this route takes a form, as the Pusher protocol has it.
  app.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, text, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(text))));
      },
    );
    scope.post(
      '/broadcasting/auth',
      {
        schema: { summary: 'Authorise the presence channel of a console', tags: ['Scoring'], body },
        onRequest: requireSignIn(services),
      },
      async (request, reply) => {
        const principal = principalOf(request);
        const { socket_id: socketId, channel_name: channel } = request.body;
        const matchId = channel.startsWith(CONSOLE) ? channel.slice(CONSOLE.length) : '';
        const isMatch = (await cache.get(matchId)) !== null;
        if (
          !isMatch ||
          principal.role === 'feed' ||
          (await scoringDenial(services, principal, matchId)) !== null
        )
          throw new ProblemError('forbidden', `You may not join ${channel}.`);
        const member = { user_id: principal.id, user_info: { name: principal.name } };
        return reply
          .header('content-type', 'application/json; charset=utf-8')
          .serializer((text: string) => text)
          .send(publisher.authorize(socketId, channel, member));
      },
    );
  });
};
