import type { App, Deps } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { countOutbox } from '../store/outbox.ts';

/** For whoever runs it; the gateway in front lets none of this out. */
export const healthRoutes = (app: App, { db, metrics }: Deps): void => {
  const schema = { hide: true };

  /** 200 while the database answers. How many broadcasts wait says whether the WebSocket server takes them. */
  app.get('/health', { schema }, async (request) => {
    try {
      return { status: 'ok', broadcastsWaiting: await countOutbox(db) };
    } catch (error) {
      request.log.error(error);
      throw new ProblemError('unavailable', 'The database does not answer.');
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
