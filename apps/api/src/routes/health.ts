import type { App } from '../fastify.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { countOutbox } from '../store/outbox.ts';

/** For operators. The gateway does not expose these routes. */
export const healthRoutes = (app: App, { db, metrics }: Services): void => {
  const schema = { hide: true };

  /** 200 while the database responds. A growing `broadcastsWaiting` means that the WebSocket server takes none. */
  app.get('/health', { schema }, async (request) => {
    try {
      return { status: 'ok', broadcastsWaiting: await countOutbox(db) };
    } catch (error) {
      request.log.error(error);
      throw new ProblemError('unavailable', 'The database does not respond.');
    }
  });

  app.get('/metrics', { schema }, async (_request, reply) => {
    const text = await metrics.read();
    return reply
      .header('content-type', metrics.contentType)
      .serializer((one: string) => one)
      .send(text);
  });
};
